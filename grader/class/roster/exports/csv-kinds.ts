import type { ReadTime } from './export-time.ts';
import { aPerson, aPlace, type Person, type Place } from './person.ts';

/** Reads a row: what a column says, under the first of its names that is there; empty where none is. */
export type Cell = (...names: string[]) => string;

/** A kind of table that some system exports, told by its columns. */
export interface CsvKind {
  what: string;
  /** Each of these must be there, under one of its names. */
  columns: string[][];
  hasIds: boolean;
  /** Whether a row is no student's. */
  isOther?(cell: Cell): boolean;
  read(cell: Cell, line: number, options: { time: ReadTime; folder: string }): Person;
}

const FIRST = ['first name', 'first_name', 'vorname'];
const LAST = ['last name', 'surname', 'last_name', 'nachname'];
const EMAIL = ['email address', 'email', 'e-mail-adresse', 'e-mail'];
const NUMBER = ['id number', 'id-nummer', 'idnumber'];
const PARTICIPANT = ['identifier', 'teilnehmer/in', 'id'];

const fullName = (cell: Cell): string => [cell(...FIRST), cell(...LAST)].filter(Boolean).join(' ');

/** The repository and, where it names one, the commit in an address of GitHub. */
export function placeAt(address: string, submittedAt?: number): Place[] {
  const [, repo, ref = ''] =
    /^https:\/\/github\.com\/([\w.-]+\/[\w.-]+?)(?:\.git)?(?:\/(?:commit|tree)\/([^/?#]+).*)?\/?$/.exec(
      address,
    ) ?? [];
  if (address === '') return [];
  return [aPlace({ repo: repo ?? address, ref, ...(submittedAt === undefined ? {} : { submittedAt }) })];
}

/** The tables that are known; the first whose columns are there is the one. */
export const CSV_KINDS: CsvKind[] = [
  {
    what: "Canvas's gradebook",
    columns: [['student'], ['id'], ['section']],
    hasIds: true,
    isOther: (cell) => cell('id') === '' || /^(student, test|test student)$/i.test(cell('student')),
    read: (cell, line) =>
      aPerson(line, {
        id: cell('sis user id') || cell('sis login id') || cell('id'),
        name: cell('student'),
        email: /@/.test(cell('sis login id')) ? cell('sis login id') : '',
        section: cell('section'),
        login: cell('sis login id'),
        canvasId: cell('id'),
      }),
  },
  {
    what: "Canvas's groups",
    columns: [['canvas_user_id'], ['name'], ['login_id']],
    hasIds: true,
    read: (cell, line) =>
      aPerson(line, {
        id: cell('user_id') || cell('login_id') || cell('canvas_user_id'),
        name: cell('name'),
        section: cell('sections'),
        login: cell('login_id'),
        canvasId: cell('canvas_user_id'),
        group: cell('group_name'),
      }),
  },
  {
    what: "Moodle's grading worksheet",
    columns: [PARTICIPANT, ['status'], ['grade', 'bewertung', 'maximum grade', 'bestwertung']],
    hasIds: true,
    read: (cell, line, { time }) => {
      const submittedAt = time(cell('last modified (submission)', 'zuletzt geändert (abgabe)'));
      const participant = /\d+$/.exec(cell(...PARTICIPANT))?.[0] ?? '';
      return aPerson(line, {
        // Where marking is blind, nothing else tells students.
        id: cell(...NUMBER) || cell(...EMAIL) || participant,
        name: cell('full name', 'vollständiger name'),
        email: cell(...EMAIL),
        participant,
        places: submittedAt === undefined ? [] : [aPlace({ submittedAt })],
      });
    },
  },
  {
    what: "Gradescope's scores",
    columns: [['sid'], ['email'], ['submission id'], ['submission time']],
    hasIds: true,
    read: (cell, line, { time, folder }) => {
      const number = cell('submission id');
      const submittedAt = time(cell('submission time'));
      return aPerson(line, {
        id: cell('sid') || cell(...EMAIL),
        name: cell('name') || fullName(cell),
        email: cell(...EMAIL),
        section: cell('sections', 'section'),
        places:
          number === ''
            ? []
            : [
                aPlace({
                  path: `${folder}submission_${number}`,
                  ...(submittedAt === undefined ? {} : { submittedAt }),
                }),
              ],
      });
    },
  },
  {
    what: "Gradescope's roster",
    columns: [['sid'], ['email'], ['name', 'first name', 'full name']],
    hasIds: true,
    isOther: (cell) => !['', 'student'].includes(cell('role').toLowerCase()),
    read: (cell, line) =>
      aPerson(line, {
        id: cell('sid') || cell(...EMAIL),
        name: cell('name', 'full name') || fullName(cell),
        email: cell(...EMAIL),
        section: cell('sections', 'section'),
      }),
  },
  {
    what: "Classroom 50's roster",
    columns: [['username'], ['first_name'], ['last_name'], ['github_id']],
    hasIds: false,
    isOther: (cell) => !['', 'student'].includes(cell('role').toLowerCase()),
    read: (cell, line) =>
      aPerson(line, {
        id: cell('username') || cell('email'),
        name: fullName(cell),
        email: cell('email'),
        section: cell('section'),
        github: cell('username'),
      }),
  },
  {
    what: "Classroom 50's scores",
    columns: [['username'], ['submission_tag'], ['review_url'], ['datetime']],
    hasIds: false,
    read: (cell, line, { time }) =>
      aPerson(line, {
        id: cell('username'),
        name: fullName(cell),
        email: cell('email'),
        section: cell('section'),
        github: cell('username'),
        places: placeAt(cell('review_url'), time(cell('datetime'))),
      }),
  },
  {
    what: "GitHub Classroom's grades",
    columns: [['github_username'], ['roster_identifier'], ['student_repository_url']],
    hasIds: false,
    read: (cell, line, { time }) =>
      aPerson(line, {
        id: cell('roster_identifier') || cell('github_username'),
        github: cell('github_username'),
        group: cell('group_name'),
        places: placeAt(cell('student_repository_url'), time(cell('submission_timestamp'))),
      }),
  },
  {
    what: "GitHub Classroom's roster",
    columns: [['identifier'], ['github_username']],
    hasIds: false,
    read: (cell, line) =>
      aPerson(line, { id: cell('identifier'), name: cell('name'), github: cell('github_username') }),
  },
  {
    what: "GitHub's list of members",
    columns: [['login'], ['role'], ['tfa_enabled', '2fa_enabled', 'is_public', 'saml_name_id']],
    hasIds: false,
    isOther: (cell) => /^(owner|admin)$/i.test(cell('role')),
    read: (cell, line) =>
      aPerson(line, { id: cell('saml_name_id') || cell('login'), name: cell('name'), github: cell('login') }),
  },
  {
    what: "Moodle's grades or participants",
    columns: [FIRST, LAST, EMAIL],
    hasIds: true,
    read: (cell, line) =>
      aPerson(line, {
        id: cell(...NUMBER) || cell('username', 'anmeldename') || cell(...EMAIL),
        name: fullName(cell),
        email: cell(...EMAIL),
        group: '',
        section: cell('groups', 'gruppen', 'group'),
        login: cell('username', 'anmeldename'),
      }),
  },
];
