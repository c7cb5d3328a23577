const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';

/** What spreadsheets make of ids that they take for something else. */
const MANGLED: [RegExp, string][] = [
  [/^[+-]?\d([.,]\d+)?e\+?\d+$/i, 'a number with an exponent'],
  [new RegExp(`^(\\d{1,4}-${MONTH}|${MONTH}-\\d{1,4}|\\d{1,2}-${MONTH}-\\d{2,4})$`, 'i'), 'a date'],
  [/^(\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{4}-\d{2}-\d{2})( \d\d:\d\d.*)?$/, 'a date'],
  [/^#(ref|name|n\/a|null|value|num|div\/0)[!?]?$/i, 'an error'],
];

/** What a spreadsheet has made of an id; `undefined` where it may be one. */
export const suspiciousId = (id: string): string | undefined => MANGLED.find(([form]) => form.test(id))?.[1];
