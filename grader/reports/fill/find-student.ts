import type { StudentGrade } from '../../class/book/book.ts';

/** What a column of an export tells a student by. */
export type Key = 'canvasId' | 'id' | 'login' | 'email' | 'participant' | 'name';

/** The columns in which Canvas, Moodle (in English and German) and Gradescope have each key. */
export const KEY_COLUMNS: Record<Key, string[]> = {
  canvasId: ['ID'],
  id: ['SIS User ID', 'ID number', 'ID-Nummer', 'Student ID', 'SID'],
  login: ['SIS Login ID', 'Username', 'Anmeldename'],
  email: ['Email address', 'Email', 'E-mail', 'E-Mail-Adresse'],
  participant: ['Identifier', 'Teilnehmer/in'],
  name: ['Student', 'Full name', 'Vollständiger Name', 'Name'],
};

const KEYS = Object.keys(KEY_COLUMNS) as Key[];

/** What one student is known by, as text that can be compared. */
function knownBy({ id, login, canvasId, participant, email, name }: StudentGrade): Record<Key, string[]> {
  // Ids may be names of files in a class that was downloaded: oneann_1001_50001_x, Ann One_4711_assignsubmission_file.
  const [, inCanvas = ''] = /^[^_]+_(?:late_)?(\d+)_\d+_/i.exec(id) ?? [];
  const [, called = '', inMoodle = ''] = /^([^_]*)_(\d+)_assignsubmission_/.exec(id) ?? [];
  return {
    canvasId: [canvasId ?? inCanvas],
    id: [id],
    login: [login ?? '', id, email],
    email: [email],
    participant: [participant ?? inMoodle],
    name: [name || called],
  };
}

/** The words of a name in any order, for some systems write the last name first; a number for a participant. */
function comparable(key: Key, text: string): string {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  if (key === 'name')
    return plain
      .split(/[\s,]+/)
      .filter(Boolean)
      .sort()
      .join(' ');
  return key === 'participant' ? plain.replace(/^.*\D(?=\d+$)/, '') : plain;
}

/** What one row of an export says of its student, by key. */
export type RowKeys = Partial<Record<Key, string>>;

/** Finds the students of a class in the rows of an export. Whom two are known by alike tells nobody. */
export class StudentFinder {
  readonly #byKey = new Map<Key, Map<string, Set<StudentGrade>>>();
  /** A name tells students only where nothing better does: somebody else may have it. */
  readonly #keys: Key[];

  constructor(students: StudentGrade[], rows: RowKeys[]) {
    for (const key of KEYS) this.#byKey.set(key, new Map());
    for (const student of students) {
      for (const [key, texts] of Object.entries(knownBy(student)) as [Key, string[]][]) {
        for (const text of new Set(texts.map((one) => comparable(key, one)))) {
          if (text === '') continue;
          const known = this.#byKey.get(key)!;
          known.set(text, (known.get(text) ?? new Set()).add(student));
        }
      }
    }
    const better = KEYS.filter((key) => key !== 'name');
    const isTold = rows.some((row) => better.some((key) => this.#told(key, row)));
    this.#keys = isTold ? better : KEYS;
  }

  /** Whether names had to do. */
  get byName(): boolean {
    return this.#keys.includes('name');
  }

  /** @returns nothing, too, where a row's keys tell different students */
  find(row: RowKeys): StudentGrade | undefined {
    const told = new Set(this.#keys.flatMap((key) => this.#told(key, row) ?? []));
    return told.size === 1 ? [...told][0] : undefined;
  }

  #told(key: Key, row: RowKeys): StudentGrade | undefined {
    const found = this.#byKey.get(key)!.get(comparable(key, row[key] ?? ''));
    return found?.size === 1 ? [...found][0] : undefined;
  }
}
