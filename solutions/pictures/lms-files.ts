import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeZip } from '../../grader/class/sources/unpack/make-archives.ts';

/** A few of the sample class, as every system knows them; whoever has no work has handed nothing in. */
const CLASS = [
  { id: '0011', given: 'Ana', family: 'Silva', work: 'ana-complete' },
  { id: '0012', given: 'Bo', family: 'Berg', work: 'bo-untouched' },
  { id: '0015', given: 'Emil', family: 'Müller', work: 'emil-rounds-up' },
  { id: '0017', given: 'Goran', family: 'Petrov', work: 'goran-endless-loop' },
  { id: '0021', given: 'Kofi', family: 'Mensah', work: '' },
].map((one, index) => ({
  ...one,
  account: `${one.given}-${one.family}`.toLowerCase().replace('ü', 'ue'),
  email: `${one.given.toLowerCase()}@example.org`,
  number: String(501 + index),
}));
type Student = (typeof CLASS)[number];

const FILES = ['01-locality-grid/locality-grid.ts', '02-conv-output-size/conv-output-size.ts'];

/** Writes a file into the scratch repository of a session. */
function put(folder: string, name: string, content: string | Buffer): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
}

const workOf = (folder: string, { work }: Student): { name: string; content: Buffer }[] =>
  FILES.map((name) => ({ name, content: readFileSync(join(folder, 'datasets/sample-class', work, name)) }));

const withWork = CLASS.filter(({ work }) => work !== '');

/** What Canvas exports: its gradebook, and all that was handed in. Somebody has left since, and somebody is new. */
export function canvasFiles(folder: string): void {
  const row = ({ id, given, family, number, account }: Student): string =>
    `"${family}, ${given}",${number},${id},${account},A,,,`;
  const gradebook = (students: Student[]): string =>
    [
      'Student,ID,SIS User ID,SIS Login ID,Section,01 Locality grid (9101),02 Convolution output size (9102),Final Score',
      '    Points Possible,,,,,10,12,(read only)',
      ...students.map(row),
      '"Student, Test",599,,f00d,A,,,',
    ].join('\n');
  put(folder, 'canvas.csv', `${gradebook(CLASS)}\n`);
  const lena = { id: '0022', given: 'Lena', family: 'Ode', account: 'lena-ode', email: '', number: '522' };
  put(
    folder,
    'canvas-today.csv',
    `${gradebook([...CLASS.filter(({ id }) => id !== '0012'), { ...lena, work: '' }])}\n`,
  );
  const zipped = withWork.map((student, index) => ({
    name: `${student.family}${student.given}_${student.number}_${7001 + index}_exercises.zip`.toLowerCase(),
    content: makeZip(workOf(folder, student)),
  }));
  put(folder, 'submissions.zip', makeZip(zipped));
}

/** What Moodle exports of an assignment: its grading worksheet, and all submissions. */
export function moodleFiles(folder: string): void {
  const rows = CLASS.map(({ id, given, family, email, number, work }) => {
    const [status, time] = work
      ? ['Submitted for grading', '"Monday, 30 November 2026, 10:10 PM"']
      : ['No submission', '-'];
    return `"Participant ${number}","${given} ${family}",${id},${email},"${status}",,100.00,Yes,${time},-,`;
  });
  const head =
    'Identifier,"Full name","ID number","Email address",Status,Grade,"Maximum grade","Grade can be changed","Last modified (submission)","Last modified (grade)","Feedback comments"';
  put(folder, 'worksheet.csv', `\uFEFF${[head, ...rows].join('\n')}\n`);
  const zipped = withWork.map((student) => ({
    name: `${student.given} ${student.family}_${student.number}_assignsubmission_file/exercises.zip`,
    content: makeZip(workOf(folder, student)),
  }));
  put(folder, 'cnn.zip', makeZip(zipped));
}

/** What Gradescope exports: a folder a submission, of two who handed in together among others, and who did. */
export function gradescopeFiles(folder: string): void {
  const [ana, bo, emil, goran] = CLASS as [Student, Student, Student, Student];
  const submissions = [[ana, bo], [emil], [goran]].map((submitters, index) => {
    const name = `submission_${8101 + index}`;
    for (const { name: file, content } of workOf(folder, submitters[0]!)) {
      put(folder, `export/${name}/${file}`, content);
    }
    const people = submitters.map(
      ({ id, given, family, email }) =>
        `  - :name: ${given} ${family}\n    :sid: '${id}'\n    :email: ${email}\n`,
    );
    return `${name}:\n  :submitters:\n${people.join('')}  :created_at: 2026-11-30 22:1${index}:11 Z\n`;
  });
  put(folder, 'export/submission_metadata.yml', `---\n${submissions.join('')}`);
}

/**
 * What Classroom 50 and GitHub export: who is in the class, and its repositories.
 *
 * @returns the files of each repository, by its address
 */
export function githubFiles(folder: string): Map<string, { name: string; content: Buffer }[]> {
  const rows = CLASS.map(
    ({ given, family, email, account, number }) =>
      `${account},${given},${family},${email},A,${number},student`,
  );
  put(
    folder,
    'classroom50.csv',
    `username,first_name,last_name,email,section,github_id,role\n${rows.join('\n')}\n`,
  );
  const url = ({ account }: Student): string => `https://github.com/our-org/cnn-${account}`;
  put(
    folder,
    'repos.json',
    JSON.stringify(withWork.map((student) => ({ name: `cnn-${student.account}`, url: url(student) }))),
  );
  return new Map(withWork.map((student) => [url(student), workOf(folder, student)]));
}
