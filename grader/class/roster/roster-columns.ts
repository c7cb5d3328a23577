/** What a roster may say of an attempt. */
const COLUMNS = [
  ...['id', 'name', 'email', 'section', 'group', 'login', 'canvas_id', 'participant', 'github'],
  ...['path', 'repo', 'ref', 'submitted_at', 'attempt', 'extension'],
  // What a plan hands on.
  ...['repository', 'commit', 'problem'],
];

/** Other names of them. */
const ALIASES: Record<string, string> = { mail: 'email', emailaddress: 'email', due: 'extension' };

/** Only letters and digits tell columns apart: `E-Mail` is `email`. */
const squash = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/**
 * The column of a roster that somebody means by a name; `undefined` where it is none. Of one exercise there may be
 * `04 extension`, and what a plan knows of its history.
 */
export function rosterColumn(name: string): string | undefined {
  if (/^\d\d (changed_at|commit|doubt)$/.test(name)) return name;
  const plain = squash(name);
  const [, before, after] = /^(\d\d?)?(?:extension|due)(\d\d?)?$/.exec(plain) ?? [];
  const exercise = before ?? after;
  if (exercise !== undefined) return `${exercise.padStart(2, '0')} extension`;
  return COLUMNS.find((column) => squash(column) === plain) ?? ALIASES[plain];
}

/** The column that a name may be a slip of: one letter away, or two of a long one. */
export function similarColumn(name: string): string | undefined {
  const plain = squash(name);
  return COLUMNS.find((column) => distance(squash(column), plain) <= (plain.length > 4 ? 2 : 1));
}

/** How many letters have to be put in, taken out or changed to make one word of the other. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (const [at, theirs] of [...other].entries()) {
      next.push(Math.min(next[at]! + 1, row[at + 1]! + 1, row[at]! + (letter === theirs ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1)!;
}
