/** Where somebody's code is, as an export says it; empty where it does not. */
export interface Place {
  repo: string;
  ref: string;
  path: string;
  /** Milliseconds since 1970. */
  submittedAt?: number;
}

/** What one export knows of one person; empty where it says nothing. */
export interface Person {
  /** Where it stands, for messages. */
  line: number;
  id: string;
  name: string;
  email: string;
  section: string;
  group: string;
  login: string;
  canvasId: string;
  participant: string;
  github: string;
  /** More time, by column, as a roster says it. */
  extensions: Record<string, string>;
  places: Place[];
}

/** A person of whom an export says this. */
export const aPerson = (line: number, known: Partial<Person>): Person => ({
  line,
  id: '',
  name: '',
  email: '',
  section: '',
  group: '',
  login: '',
  canvasId: '',
  participant: '',
  github: '',
  extensions: {},
  places: [],
  ...known,
});

/** A place of which an export says this. */
export const aPlace = (known: Partial<Place>): Place => ({ repo: '', ref: '', path: '', ...known });

/** What was read of an export. */
export interface Export {
  /** What it is, for messages: `Canvas's gradebook`. */
  what: string;
  /** Whether its ids are what the staff knows students by, and no account of GitHub. */
  hasIds: boolean;
  people: Person[];
  /** What was left out, of whole rows or of one, with its line. */
  warnings: { line: number; what: string }[];
}
