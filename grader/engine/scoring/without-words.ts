const TEXT = String.raw`'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|${'`'}(?:[^${'`'}\\]|\\.)*${'`'}`;

const WORDS = new RegExp(
  String.raw`^export const (?:sentence|untold|isPublic)\b[^=]*=(?:[^;'"${'`'}]|${TEXT})*;\n?`,
  'gms',
);

/** A misconception's source without what it says to people: by its words nobody's points are decided. */
export const withoutWords = (source: string): string => source.replaceAll(WORDS, '');
