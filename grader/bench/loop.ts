import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { filesOf, ROOT, readCourse } from '../authoring/course.ts';

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

const COPIED = ['exercises', 'grader', 'datasets/mnist', 'package.json', 'tsconfig.json', 'vitest.config.ts'];

const PATIENCE_MS = 60_000;

/** A program in a terminal of its own, made by `script` (util-linux), and what it has put on the screen. */
class InTerminal {
  readonly #child: ChildProcess;
  #seen = '';

  constructor(command: string, cwd: string) {
    this.#child = spawn('script', ['-qefc', `stty cols 100 rows 40; exec ${command}`, '/dev/null'], {
      cwd,
      env: { ...process.env, TERM: 'xterm-256color', LANG: 'C.UTF-8', CI: '' },
      stdio: ['pipe', 'pipe', 'inherit'],
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

/**
 * Measures both on the checks of exercise 01 in a copy of the course: the file is saved right and wrong in turn.
 *
 * @param saves how many times it is saved right, and as many times wrong, under each
 */
export async function benchLoop(saves = 6): Promise<LoopTimes> {
  const root = mkdtempSync(join(tmpdir(), 'grader-loop-'));
  const [exercise] = readCourse().exercises;
  const { stub } = filesOf(exercise!, root);
  const right = readFileSync(filesOf(exercise!).reference, 'utf8');
  const wrong = right.replace(
    'export function countDark(',
    'export function countDark() { return -1; }\nfunction unused(',
  );
  if (wrong === right) throw new Error('the reference of exercise 01 has no countDark to break');
  try {
    for (const path of COPIED) cpSync(join(ROOT, path), join(root, path), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
    writeFileSync(stub, right);
    const node = process.execPath;
    const times = async (program: InTerminal, good: RegExp, bad: RegExp): Promise<SaveTimes> => {
      const save = async (source: string, verdict: RegExp): Promise<number> => {
        // Nothing of the last run is still going on.
        await sleep(500);
        program.forget();
        const before = performance.now();
        writeFileSync(stub, source);
        await program.shows(verdict);
        return (performance.now() - before) / 1000;
      };
      const seconds: SaveTimes = { pass: [], fail: [] };
      for (let count = 0; count < saves; count++) {
        seconds.fail.push(await save(wrong, bad));
        seconds.pass.push(await save(right, good));
      }
      return seconds;
    };

    const start = new InTerminal(`${node} grader/cli.ts start`, root);
    await start.shows(/06 [^?][\s\S]*waiting for you to save/);
    const ours = await times(start, /01 ✓[\s\S]*checked in/, /01 …[\s\S]*checked in/);
    await start.end('q');

    writeFileSync(stub, right);
    const vitest = new InTerminal(
      `${node} node_modules/vitest/vitest.mjs --watch --project exercises exercises/01`,
      root,
    );
    await vitest.shows(/Waiting for file changes/);
    const theirs = await times(vitest, /Tests +\d+ passed \(\d+\)/, /Tests +\d+ failed/);
    await vitest.end('q');
    return { ours, vitest: theirs };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
