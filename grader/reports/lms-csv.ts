/** A file that an LMS imports, and what whoever imports it has to know. */
export interface LmsCsv {
  text: string;
  /** Whom or what the file leaves out, and why: a sentence each. */
  remarks: string[];
}

const MOST_NAMES = 20;

/** Names some students in a sentence. */
export const namesOf = (students: { id: string }[]): string =>
  students.length <= MOST_NAMES
    ? students.map(({ id }) => id).join(', ')
    : `${students
        .slice(0, MOST_NAMES)
        .map(({ id }) => id)
        .join(', ')} and ${students.length - MOST_NAMES} more`;
