import type { Book, BookExercise } from '../../class/book/book.ts';
import { InputError } from '../../engine/course/input-error.ts';
import { KEY_COLUMNS, type Key } from './find-student.ts';

/** What a column of marks takes: an exercise, or all of them. */
export type Filling = BookExercise | 'total';

/** Where in an export's rows what is needed stands, by index. */
export interface Columns {
  keys: Partial<Record<Key, number>>;
  marks: { index: number; header: string; filling: Filling }[];
  /** Moodle's worksheet says in each row what its one mark is out of. */
  maximum?: number;
}

/** The column of marks of Moodle's offline grading worksheet, which has one of no other name, in English and German. */
const WORKSHEET_MARK = ['Grade', 'Bewertung'];
const WORKSHEET_MAXIMUM = ['Maximum grade', 'Bestwertung'];

/**
 * Finds the columns of an export: Canvas's `01 Queues (4711)`, the `Grade` of Moodle's worksheet, or those that
 * somebody named.
 *
 * @param named what columns take, by their header: an exercise's id or `total`; or what students are told by: `id`,
 *   `email`, `login` or `name`
 * @throws InputError where one is not there, none takes marks, or none tells students
 */
export function findColumns(headers: string[], book: Book, named: Map<string, string>): Columns {
  const columns: Columns = { keys: {}, marks: [] };
  const left = new Map(named);
  for (const [index, header] of headers.entries()) {
    const given = [header, titleOf(header)].find((name) => left.has(name));
    const key = keyOf(header);
    if (given !== undefined) {
      take(columns, { index, header, what: left.get(given)! }, book);
      left.delete(given);
    } else if (key !== undefined) columns.keys[key] ??= index;
    else if (isOne(header, WORKSHEET_MAXIMUM)) columns.maximum = index;
    else {
      const filling = isOne(header, WORKSHEET_MARK) ? onlyOf(book) : exerciseOf(titleOf(header), book);
      if (filling) columns.marks.push({ index, header, filling });
    }
  }
  requireOneEach(columns.marks.filter(({ header }) => !named.has(header) && !named.has(titleOf(header))));
  const inFile = `it has ${headers.map((header) => `"${header}"`).join(', ')}`;
  const [absent] = left.keys();
  if (absent !== undefined) throw new InputError(`--columns: there is no column "${absent}"; ${inFile}`);
  if (Object.keys(columns.keys).length === 0) {
    throw new InputError(
      `no column tells students; ${inFile}; name one: --columns "COLUMN=id" (or email, login)`,
    );
  }
  if (columns.marks.length === 0) {
    const example = headers.find((header) => isOne(header, WORKSHEET_MARK)) ?? 'COLUMN';
    throw new InputError(
      `no column is that of an exercise; ${inFile}; say which takes what: --columns "${example}=${book.exercises[0]?.id ?? '01'}", or =total for all exercises together`,
    );
  }
  return columns;
}

/** Where two columns might be meant, somebody has to say which. */
function requireOneEach(marks: Columns['marks']): void {
  for (const { header, filling } of marks) {
    const other = marks.find((one) => one.filling === filling && one.header !== header);
    if (!other || filling === 'total') continue;
    throw new InputError(
      `"${header}" and "${other.header}" may both be exercise ${filling.id}: say which with --columns "${header}=${filling.id}"`,
    );
  }
}

function take(
  columns: Columns,
  { index, header, what }: { index: number; header: string; what: string },
  book: Book,
): void {
  if (['id', 'email', 'login', 'name'].includes(what)) {
    columns.keys[what as Key] = index;
    return;
  }
  const filling = what === 'total' ? what : book.exercises.find(({ id }) => id === what || id === `0${what}`);
  if (!filling) {
    const ids = book.exercises.map(({ id }) => id).join(', ');
    throw new InputError(
      `--columns: "${header}" cannot take "${what}"; it must be one of ${ids}, total, id, email, login, name`,
    );
  }
  columns.marks.push({ index, header, filling });
}

const keyOf = (header: string): Key | undefined =>
  (Object.keys(KEY_COLUMNS) as Key[]).find((key) => isOne(header, KEY_COLUMNS[key]));

/** Canvas writes its own number behind a title, Moodle's export of grades what kind of mark it is, and ours the maximum. */
const titleOf = (header: string): string =>
  header.replace(/^\p{L}+: /u, '').replace(/ \((\d+|out of [\d.]+|\p{L}+)\)$/u, '');

/** The exercise whose name a title is, or whose number it begins with. */
const exerciseOf = (title: string, { exercises }: Book): BookExercise | undefined =>
  exercises.find(
    (exercise) => isSame(exercise.title, title) || /^(\d+)(?=$|[\s:–-])/.exec(title)?.[1] === exercise.id,
  );

const onlyOf = ({ exercises }: Book): BookExercise | undefined =>
  exercises.length === 1 ? exercises[0] : undefined;

const isOne = (header: string, names: string[]): boolean => names.some((name) => isSame(name, header));

const isSame = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();
