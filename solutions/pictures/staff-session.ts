import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { steadyText } from '../../grader/staff/pictures/steady-text.ts';
import { TmuxTerminal } from '../../grader/staff/pictures/tmux-terminal.ts';
import { ScratchRepository } from '../../grader/staff/scratch-repository.ts';
import { commandOutput } from './command-output.ts';

/** The sample class as a roster knows it; who is last has handed nothing in. */
const ROSTER = `id,name,section,path,submitted_at
0011,"Silva, Ana",A,../datasets/sample-class/ana-complete,2026-11-29T18:20
0012,"Berg, Bo",A,../datasets/sample-class/bo-untouched,2026-11-30T23:58
0013,"Okafor, Chen",B,../datasets/sample-class/chen-half-done,2026-11-30T21:05
0014,"Kaya, Dara",A,../datasets/sample-class/dara-kernel-not-flipped,2026-11-28T09:40
0015,"Müller, Emil",B,../datasets/sample-class/emil-rounds-up,2026-12-02T08:15
0016,"Haddad, Fatima",B,../datasets/sample-class/fatima-max-from-zero,2026-11-30T16:30
0017,"Petrov, Goran",A,../datasets/sample-class/goran-endless-loop,2026-11-30T19:45
0018,"Sato, Hana",B,../datasets/sample-class/hana-crash-on-import,2026-11-30T22:10
0019,"Novak, Ivan",A,../datasets/sample-class/ivan-forged-grade,2026-11-27T13:00
0020,"Lin, Jia",B,../datasets/sample-class/jia-windows,2026-11-30T20:25
0021,"Mensah, Kofi",A,../submissions/kofi,
`;

const FAULTY_ROSTER = `id,name,Sektion,path,submitted_at,extension
0011,"Silva, Ana",A,..\\datasets\\sample-class\\ana-complete,29.11.2026,
03-May,"Berg, Bo",A,../datasets/sample-class/bo-untouched,2026-11-30T23:58,
0013,"Okafor, Chen",B,,,3 days
ada7,"Kaya, Dara",A,../datasets/sample-class/emil-rounds-up,2026-11-28T09:40,
Ada7,"Müller, Emil",B,../datasets/sample-class/emil-rounds-up,2026-11-30T23:58,soon
`;

const OVERRIDES = `id,exercise,score,reason,by,at
0013,04,6,"Shown in the lab, pushed to another repository",kim,2026-12-02T10:00
`;

const POLICY = `"policy": {
    "timeZone": "Europe/Berlin",
    "late": { "graceMinutes": 15, "perDay": 0.1, "cap": 0.5 },
    "feedback": { "hidden": "diagnosis" }
  },
  "exercises": [`;

/** What the staff of a course see from the first policy to the signed gradebook, with the codes of colours. */
export interface StaffScreens {
  policyError: string;
  rosterFaults: string;
  release: string;
  grading: string;
  regrade: string;
  mergeMissing: string;
  receipts: string;
}

/**
 * Takes the sample class through all steps of docs/for-tas.md, in a repository of its own and, where it matters, in a
 * real terminal.
 *
 * @param look given the folder of the graded class, before it is removed
 */
export async function staffSession(look: (folder: string) => Promise<void>): Promise<StaffScreens> {
  const staff = new ScratchRepository();
  const students = mkdtempSync(join(tmpdir(), 'release-'));
  try {
    const write = (file: string, text: string) => writeFileSync(join(staff.folder, file), text);
    const read = (file: string) => readFileSync(join(staff.folder, file), 'utf8');
    const say = (...args: string[]) => commandOutput(staff.folder, args);

    const course = read('exercises/course.json').replace('"exercises": [', POLICY);
    const due = (time: string) => course.replace('"points": 14 }', `"points": 14, "due": "${time}" }`);
    write('exercises/course.json', due('30.11.2026'));
    const policyError = await say('grade', '--roster', 'solutions/roster.csv');
    write('exercises/course.json', due('2026-11-30T23:59'));
    write('solutions/roster.csv', FAULTY_ROSTER);
    const rosterFaults = await say('grade', '--roster', 'solutions/roster.csv');
    write('solutions/roster.csv', ROSTER);
    write('solutions/overrides.csv', OVERRIDES);
    staff.commit();
    const release = (await say('release', '--out', students)).replace(students, '../course-students');

    const roster = ['--roster', 'solutions/roster.csv'];
    const grading = await gradeInTerminal(staff.folder, ['grade', ...roster, '--jobs', '3']);
    await say('similar', ...roster, '--only', '01,02', '--threshold', '70');
    await look(join(staff.folder, 'reports/class'));

    cpSync(
      join(staff.folder, 'datasets/sample-class/ana-complete/02-conv-output-size'),
      join(staff.folder, 'datasets/sample-class/emil-rounds-up/02-conv-output-size'),
      { recursive: true },
    );
    await say('grade', ...roster, '--since', 'reports/class', '--out', 'reports/new');
    const regrade = await say('regrade', 'reports/class', 'reports/new');

    const shards = ['1', '2', '3'].map((index) => `reports/shard-${index}`);
    for (const [index, folder] of shards.entries()) {
      await say('grade', ...roster, '--shard', `${index + 1}/3`, '--since', 'reports/new', '--out', folder);
    }
    const mergeMissing = await say('merge', shards[0]!, shards[2]!, ...roster, '--out', 'reports/part');
    const receipts = await receiptsOf(say, [...shards, ...roster], { read, write });
    return { policyError, rosterFaults, release, grading, regrade, mergeMissing, receipts };
  } finally {
    staff.remove();
    rmSync(students, { recursive: true });
  }
}

/** The screen in the middle of it; where it stands then, and how long it took, is not the machine's to say. */
async function gradeInTerminal(folder: string, args: string[]): Promise<string> {
  const environment = { LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', NO_COLOR: '', INIT_CWD: folder };
  const command = [process.execPath, 'grader/cli.ts', ...args].join(' ');
  const terminal = new TmuxTerminal(command, folder, environment);
  try {
    await terminal.shows(/[4-7] done, 3 in hand, .* left/, 300_000);
    const screen = terminal.colouredScreen;
    // Somebody handed nothing in, which is exit code 1.
    const code = await terminal.ends(600_000);
    if (code !== 1) {
      throw new Error(`npm run grade ended with exit code ${code}, the screen was\n${terminal.screen}`);
    }
    return steadyText(screen);
  } finally {
    terminal.close();
  }
}

/** A class that is signed, one report that somebody changes, and what is said of it before and after. */
async function receiptsOf(
  say: (...args: string[]) => Promise<string>,
  shards: string[],
  { read, write }: { read: (file: string) => string; write: (file: string, text: string) => void },
): Promise<string> {
  await say('new-key', 'keys');
  await say('merge', ...shards, '--out', 'reports/signed', '--key', 'keys/signing-key.pem');
  const report = 'reports/signed/reports/0016.json';
  const verify = async () =>
    `$ npm run verify-report -- ${report}\n${await say('verify-report', report, '--key', 'keys/public-key.pem')}`;
  const before = await verify();
  write(report, read(report).replace('"points": 0,', '"points": 0.5,'));
  return `${before}\n\n${await verify()}`;
}
