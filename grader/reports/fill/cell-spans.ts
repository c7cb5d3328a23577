/** A cell of a CSV table: what it says, and where it stands in the text, quotes included. */
export interface CellSpan {
  text: string;
  begin: number;
  end: number;
}

/**
 * The cells of a CSV table (RFC 4180, any line ends) with their places, so that some of them can be replaced and every
 * other byte stays.
 *
 * @param source without a byte-order mark
 */
export function cellSpans(source: string, delimiter: string): CellSpan[][] {
  const rows: CellSpan[][] = [];
  let row: CellSpan[] = [];
  let at = 0;
  const ends = (): boolean => at >= source.length || source[at] === '\n' || source[at] === '\r';
  while (at < source.length) {
    const begin = at;
    let text = '';
    if (source[at] === '"') {
      at++;
      for (; at < source.length; at++) {
        if (source[at] !== '"') text += source[at];
        else if (source[at + 1] === '"') text += source[at++];
        else break;
      }
      at++;
    }
    while (!ends() && source[at] !== delimiter) text += source[at++];
    row.push({ text, begin, end: Math.min(at, source.length) });
    if (source[at] === delimiter && at < source.length) {
      at++;
      // A line that ends with a delimiter ends with an empty cell.
      if (!ends()) continue;
      row.push({ text: '', begin: at, end: at });
    }
    if (source[at] === '\r' && source[at + 1] === '\n') at++;
    at++;
    rows.push(row);
    row = [];
  }
  return rows;
}
