/** The README without an exercise's row in the table of exercises. */
export const removeRow = (readme: string, id: string): string =>
  readme.replace(new RegExp(`^\\| \\[${id}\\]\\(.*\\n`, 'm'), '');

/** The rows of the README's table of exercises, by their numbers. */
export const sortRows = (readme: string): string =>
  readme.replace(/(?:^\| \[\d\d\]\(.*\n)+/m, (rows) =>
    rows
      .split(/(?<=\n)/)
      .sort((one, other) => (one.slice(3, 5) < other.slice(3, 5) ? -1 : 1))
      .join(''),
  );

/** The README with one more row, where the exercise's number puts it; as it was where there is no such table. */
export const addRow = (readme: string, row: string): string =>
  sortRows(readme.replace(/(?:^\| \[\d\d\]\(.*\n)+/m, (rows) => `${rows}${row}\n`));
