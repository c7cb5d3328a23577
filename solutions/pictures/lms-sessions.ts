import { join } from 'node:path';
import { FakeGithub } from '../../grader/class/publish/fake-github.ts';
import { SampleRepository } from '../../grader/class/sources/sample-repository.ts';
import { toSvg } from '../../grader/show/svg/svg.ts';
import { drawTerminal } from '../../grader/staff/pictures/terminal-svg.ts';
import { ScratchRepository } from '../../grader/staff/scratch-repository.ts';
import { commandOutput } from './command-output.ts';
import { canvasFiles, githubFiles, gradescopeFiles, moodleFiles } from './lms-files.ts';

const ROSTER = 'solutions/roster.csv';

/** Columns of the terminal that is drawn. */
const WIDTH = 104;

/** Runs commands one after another. @returns what stands in the terminal in the end */
type Session = (...commands: string[][]) => Promise<string>;

/** The way from what a system exports to what it imports, by the name of its picture. */
const WAYS: Record<string, (staff: ScratchRepository, session: Session) => Promise<string>> = {
  canvas({ folder }, session) {
    canvasFiles(folder);
    return session(
      ['roster', 'canvas.csv', '--out', ROSTER],
      ['grade', 'submissions.zip', '--roster', ROSTER, '--only', '01,02'],
      ['gradebook', 'reports/class', '--into', 'canvas-today.csv'],
    );
  },
  moodle({ folder }, session) {
    moodleFiles(folder);
    return session(
      ['roster', 'worksheet.csv', '--out', ROSTER],
      ['grade', 'cnn.zip', '--roster', ROSTER, '--only', '01,02'],
      ['gradebook', 'reports/class', '--into', 'worksheet.csv', '--columns', 'Grade=total'],
    );
  },
  async gradescope(staff, session) {
    gradescopeFiles(staff.folder);
    const graded = await session(
      ['roster', 'export/submission_metadata.yml', '--out', ROSTER],
      ['grade', '--roster', ROSTER, '--only', '01,02'],
    );
    // An autograder is made of what is committed.
    staff.commit();
    return graded + (await session(['release', '--gradescope', 'autograder.zip', '--only', '01,02']));
  },
  github({ folder }, session) {
    for (const [url, files] of githubFiles(folder)) offer(folder, url, files);
    return session(
      ['roster', 'classroom50.csv', 'repos.json', '--out', ROSTER],
      ['plan', '--roster', ROSTER, '--only', '01,02', '--out', 'plan'],
      ['grade', '--roster', 'plan/roster.csv', '--only', '01,02'],
      ['publish', 'reports/class', '--roster', 'plan/roster.csv'],
    );
  },
};

/** The systems whose way is drawn. */
export const SYSTEMS = Object.keys(WAYS);

/** From what a system exports to what it imports, in a terminal. */
export async function lmsPicture(system: string): Promise<string> {
  const staff = new ScratchRepository();
  const github = new FakeGithub();
  const where = {
    GITHUB_API_URL: await github.listen(),
    GIT_CONFIG_GLOBAL: join(staff.folder, '.git/elsewhere'),
  };
  const session: Session = async (...commands) => {
    const said: string[] = [];
    for (const args of commands) {
      const token = args[0] === 'publish' ? { GITHUB_TOKEN: 'x' } : {};
      const printed = await commandOutput(staff.folder, args, { ...where, ...token });
      said.push(`$ ${commandLine(args)}`, printed.split('\n').filter(isLasting).map(wrapped).join('\n'), '');
    }
    return `${said.join('\n')}\n`;
  };
  try {
    return toSvg(
      drawTerminal(await WAYS[system]!(staff, session), 'npm run'),
      `From an export of ${system} to what it imports, command by command`,
    );
  } finally {
    github.close();
    staff.remove();
  }
}

/** Lets git find a repository of these files where GitHub would have it. */
function offer(folder: string, url: string, files: { name: string; content: Buffer }[]): void {
  const repository = new SampleRepository(join(folder, '.git/offered', url.split('/').at(-1)!));
  for (const setting of ['allowFilter', 'allowAnySHA1InWant']) {
    repository.git('config', `uploadpack.${setting}`, 'true');
  }
  repository.write(Object.fromEntries(files.map(({ name, content }) => [`exercises/${name}`, content])));
  repository.commit({ at: '2026-11-30T22:10:11Z' });
  repository.git(
    'config',
    '--file',
    join(folder, '.git/elsewhere'),
    `url.${repository.folder}.insteadOf`,
    url,
  );
}

const commandLine = ([name, ...rest]: string[]): string =>
  `npm run ${name} -- ${rest.map((word) => (word.includes('=') ? `"${word}"` : word)).join(' ')}`;

/** Whether a line stays in a terminal: who is done with grading makes room for the table. */
const isLasting = (line: string): boolean => !/^\d+\/\d+ /.test(line);

/** Lines that are longer than the terminal is wide go on below. */
function wrapped(line: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what is coloured is a table, and fits
  if (/\u001B/.test(line)) return line;
  return line.replaceAll(new RegExp(`(?=.{${WIDTH + 1}})(.{1,${WIDTH}}) `, 'g'), '$1\n');
}
