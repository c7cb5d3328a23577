import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Exercise, filesOf, HOME } from '../../engine/course/course.ts';
import { readProc, treeOf } from '../../engine/sandbox/process-tree.ts';
import { Report } from '../../engine/scoring/report.ts';
import { type CliOutcome, runCli } from './run-cli.ts';

/**
 * A class of one exercise, on which graders are started that somebody ends: in folders of its own, so that whatever
 * they leave is found.
 */
export class KillTrial {
  /** All of its files. */
  readonly folder = mkdtempSync(join(tmpdir(), 'killed-test-'));
  readonly #exercise: Exercise;
  readonly #temporary = join(this.folder, 'temporary');

  /** @param sources of the exercise's module, by student */
  constructor(exercise: Exercise, sources: Record<string, string>) {
    this.#exercise = exercise;
    chmodSync(this.folder, 0o755);
    mkdirSync(this.#temporary);
    chmodSync(this.#temporary, 0o711);
    for (const [id, source] of Object.entries(sources)) {
      const { stub } = filesOf(exercise, join(this.folder, 'subs', id));
      mkdirSync(dirname(stub), { recursive: true });
      writeFileSync(stub, source);
    }
  }

  /** The environment of its graders. */
  get env(): Record<string, string | undefined> {
    return {
      ...process.env,
      TMPDIR: this.#temporary,
      FORCE_COLOR: undefined,
      INIT_CWD: undefined,
      NO_COLOR: '1',
    };
  }

  /** The command that grades the class into a folder. */
  gradeInto(out: string, { isolation = 'best', jobs = 2 } = {}): string[] {
    return [
      ...['grade', join(this.folder, 'subs'), '--only', this.#exercise.id, '--jobs', String(jobs)],
      ...['--isolation', isolation, '--out', join(this.folder, out)],
    ];
  }

  start(args: string[]): ChildProcess {
    return spawn(process.execPath, [join(HOME, 'grader/cli.ts'), ...args], {
      env: this.env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  }

  /** As somebody starts it: npm runs a shell, which runs the course. */
  startThroughNpm([command, ...rest]: string[]): ChildProcess {
    return spawn('npm', ['run', command!, '--', ...rest], {
      cwd: HOME,
      detached: true,
      env: this.env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  }

  run(args: string[]): CliOutcome {
    return runCli(args, { env: { TMPDIR: this.#temporary }, timeoutMs: 600_000 });
  }

  /** The reports in a folder by file, each of them whole; without what time they took. */
  reportsIn(out: string): Record<string, unknown> {
    const folder = join(this.folder, out, 'reports');
    const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
    return Object.fromEntries(
      names.map((name) => {
        const text = readFileSync(join(folder, name), 'utf8');
        Report.parse(JSON.parse(text));
        return [name, JSON.parse(text, withoutTimes)];
      }),
    );
  }

  /** What a grader left: folders for temporary files, drafts, processes that work with the files of this trial. */
  remains(): string[] {
    // What Vite and Node keep there serves the next run.
    const folders = readdirSync(this.#temporary).filter((name) => !/^(course-vite|node)-/.test(name));
    const drafts = readdirSync(this.folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.tmp'),
    );
    return [...folders, ...drafts, ...this.processes()];
  }

  /** The processes that work with the files of this trial. */
  processes(): string[] {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
      .map((pid) => `${pid}: ${commandOf(Number(pid))}`)
      .filter((line) => line.includes(this.folder));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The command line of a sandbox. */
export const SANDBOX = /^\S*node .*enter\.mjs/;

const withoutTimes = (key: string, value: unknown): unknown =>
  // Somebody may be working on the grader meanwhile.
  key === 'durationMs' || key === 'hashes' ? 0 : key === 'restarts' ? undefined : value;

const commandOf = (pid: number): string => readProc(`/proc/${pid}/cmdline`).replaceAll('\0', ' ');

/** The first process below another one whose command line looks so. */
export const findBelow = (pid: number, command: RegExp): number | undefined =>
  treeOf(pid).find((member) => command.test(commandOf(member)));
