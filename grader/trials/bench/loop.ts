import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { type Exercise, filesOf, folderOf, HOME, ROOT, readCourse } from '../../engine/course/course.ts';
import { tasksIn } from '../../engine/course/tasks-in.ts';
import { quickExercises } from './quick-exercises.ts';

/** Seconds from a save to the verdict on the screen, of each save. */
export interface SaveTimes {
  /** After which all checks pass. */
  pass: number[];
  /** After which some fail. */
  fail: number[];
}

/** What is compared: `npm start`, and Vitest's own watch mode. */
export interface LoopTimes {
  ours: SaveTimes;
  vitest: SaveTimes;
}

/** What a course consists of, besides its exercises. */
const COPIED = ['grader', 'package.json', 'tsconfig.json', 'vitest.config.ts'];

const PATIENCE_MS = 60_000;

/** A program in a terminal of its own, made by `script` (util-linux), and what it has put on the screen. */
class InTerminal {
  readonly #child: ChildProcess;
  #seen = '';

  constructor(command: string, cwd: string) {
    this.#child = spawn('script', ['-qefc', `stty cols 100 rows 40; exec ${command}`, '/dev/null'], {
      cwd,
      env: { ...process.env, COURSE_ROOT: undefined, TERM: 'xterm-256color', LANG: 'C.UTF-8', CI: '' },
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    this.#child.stdout!.on('data', (data: Buffer) => {
      this.#seen += data.toString();
    });
  }

  /** What is on the screen already counts no more. */
  forget(): void {
    this.#seen = '';
  }

  async shows(text: RegExp): Promise<void> {
    const until = performance.now() + PATIENCE_MS;
    while (!text.test(stripVTControlCharacters(this.#seen))) {
      if (performance.now() > until)
        throw new Error(`waited in vain for ${text}, saw:\n${this.#seen.slice(-2000)}`);
      await sleep(2);
    }
  }

  async end(key: string): Promise<void> {
    const ended = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#child.stdin!.write(key);
    await Promise.race([ended, sleep(5000)]);
    this.#child.kill();
  }
}

/** The course once more, with the reference as the student's file of an exercise. */
function copyCourse(root: string, exercise: Exercise, right: string): string {
  for (const path of COPIED) cpSync(join(HOME, path), join(root, path), { recursive: true });
  cpSync(join(ROOT, 'exercises'), join(root, 'exercises'), { recursive: true });
  symlinkSync(join(HOME, 'node_modules'), join(root, 'node_modules'));
  const { stub } = filesOf(exercise, root);
  writeFileSync(stub, right);
  return stub;
}

/** Saves a file, and waits for the verdict on it. @returns seconds */
async function save(stub: string, source: string, program: InTerminal, verdict: RegExp): Promise<number> {
  // Nothing of the last run is still going on.
  await sleep(500);
  program.forget();
  const before = performance.now();
  writeFileSync(stub, source);
  await program.shows(verdict);
  return (performance.now() - before) / 1000;
}

/**
 * Measures both in turn on the checks of the first quick exercise, each in a copy of the course: the file is saved wrong and right.
 *
 * @param saves how many times it is saved right, and as many times wrong, under each
 */
export async function benchLoop(saves = 6): Promise<LoopTimes> {
  const roots = [
    mkdtempSync(join(tmpdir(), 'grader-loop-')),
    mkdtempSync(join(tmpdir(), 'grader-loop-')),
  ] as const;
  const [exercise] = quickExercises();
  const { id } = exercise;
  const right = readFileSync(filesOf(exercise).reference, 'utf8');
  const [task] = tasksIn(right);
  const broken = `export function ${task}(): never { throw new Error('wrong on purpose'); }`;
  const wrong = right.replace(`export function ${task}(`, `${broken}\nfunction unused(`);
  try {
    const node = process.execPath;
    const stubs = roots.map((root) => copyCourse(root, exercise, right)) as [string, string];
    const start = new InTerminal(`${node} grader/cli.ts start`, roots[0]);
    const last = readCourse().exercises.at(-1)!.id;
    await start.shows(new RegExp(`${last} [^?][\\s\\S]*waiting for you to save`));
    const watch = `node_modules/vitest/vitest.mjs --watch --project exercises exercises/${folderOf(exercise)}`;
    const vitest = new InTerminal(`${node} ${watch}`, roots[1]);
    await vitest.shows(/Waiting for file changes/);

    const seconds: LoopTimes = { ours: { pass: [], fail: [] }, vitest: { pass: [], fail: [] } };
    for (let count = 0; count < saves; count++) {
      seconds.ours.fail.push(await save(stubs[0], wrong, start, new RegExp(`${id} …[\\s\\S]*checked in`)));
      seconds.vitest.fail.push(await save(stubs[1], wrong, vitest, /Tests +\d+ failed/));
      seconds.ours.pass.push(await save(stubs[0], right, start, new RegExp(`${id} ✓[\\s\\S]*checked in`)));
      seconds.vitest.pass.push(await save(stubs[1], right, vitest, /Tests +\d+ passed \(\d+\)/));
    }
    await Promise.all([start.end('q'), vitest.end('q')]);
    return seconds;
  } finally {
    for (const root of roots) rmSync(root, { recursive: true, force: true });
  }
}
