import { randomUUID } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { filesOf, folderOf, readCourse } from '../../engine/course/course.ts';
import type { Report } from '../../engine/scoring/report.ts';
import type { Case } from './corpus.ts';

/** What the corpus calls the files that it leaves behind. */
const MARK = 'attack-was-here';

/** The port that the corpus connects to. */
const PORT = '47811';

/** A sandbox that was told to end takes less. */
const ENDING_MS = 1_000;

/** Lines that stand in the reference or the hidden checks and nowhere else. */
const HIDDEN_LINES = /#region solution|requireInside\(name: string|reference\.slideWindow\(/;

const WRITABLE = ['/tmp', '/var/tmp', '/dev/shm', '/'];

/**
 * A place to let attacks loose in: planted secrets, a server that counts who connects, a temporary folder of its
 * own in which everything left behind is found.
 */
export class Trap {
  readonly #folder: string;
  readonly #usualTemporary = process.env.TMPDIR;
  readonly #secrets = {
    'a variable of the environment': randomUUID(),
    'a file beside the submission': randomUUID(),
  };
  #server: Server | undefined;
  #port = 0;
  #connections = 0;
  #submissions = 0;

  private constructor() {
    this.#folder = mkdtempSync(join(tmpdir(), 'trap-'));
    // The sandbox's user must be able to reach its stage below.
    chmodSync(this.#folder, 0o711);
    process.env.TMPDIR = this.#folder;
    process.env.PLANTED_SECRET = this.#secrets['a variable of the environment'];
  }

  static async open(): Promise<Trap> {
    const trap = new Trap();
    trap.#server = createServer((socket) => {
      trap.#connections++;
      socket.destroy();
    });
    await new Promise<void>((listening) => trap.#server!.listen(0, '127.0.0.1', listening));
    trap.#port = (trap.#server.address() as AddressInfo).port;
    return trap;
  }

  /** Writes a case as a submission, secrets beside it. */
  lay({ source, helpers }: Case): string {
    const submission = join(this.#folder, `submission-${this.#submissions++}`);
    const exercise = readCourse().exercises[0]!;
    const folder = join(submission, 'exercises', folderOf(exercise));
    mkdirSync(folder, { recursive: true });
    writeFileSync(filesOf(exercise, submission).stub, source.replaceAll(PORT, String(this.#port)));
    for (const [name, text] of Object.entries(helpers)) writeFileSync(join(folder, name), text);
    const secret = this.#secrets['a file beside the submission'];
    for (const place of [submission, join(submission, 'exercises'), folder]) {
      writeFileSync(join(place, 'secret.txt'), secret);
      writeFileSync(join(place, '.env'), `SECRET=${secret}`);
    }
    writeFileSync(
      join(submission, 'exercises/secret.ts'),
      `console.log('${secret}'); export const a = '${secret}';`,
    );
    return submission;
  }

  /** The planted secrets, and the hidden lines, that a report tells. */
  told(report: Report): string[] {
    const text = JSON.stringify(report);
    const told = Object.entries(this.#secrets).filter(([, secret]) => text.includes(secret));
    return [...told.map(([name]) => name), ...(HIDDEN_LINES.test(text) ? ['a hidden line'] : [])].map(
      (what) => `the report tells ${what}`,
    );
  }

  /** What has been left behind since the last look: files and processes that carry the mark, connections. */
  async leftovers(): Promise<string[]> {
    const left: string[] = [];
    for (const folder of [...WRITABLE, this.#folder]) {
      for (const name of readdirSync(folder).filter((entry) => entry.includes(MARK))) {
        rmSync(join(folder, name), { recursive: true });
        left.push(`left the file ${folder}/${name}`);
      }
    }
    for (const { pid, command } of await stillMarked()) {
      process.kill(pid, 'SIGKILL');
      left.push(`left the process ${pid}: ${command}`);
    }
    if (this.#connections > 0) left.push(`connected ${this.#connections} times`);
    this.#connections = 0;
    return left;
  }

  /** What is still there once all graders are closed: processes, and folders of sandboxes. */
  remains(): string[] {
    const folders = readdirSync(this.#folder).filter((name) => name.startsWith('grader-'));
    return [
      ...folders.map((name) => `left the folder ${name}`),
      ...processes()
        .filter(({ command }) => command.includes(this.#folder))
        .map(({ pid, command }) => `left the process ${pid}: ${command}`),
    ];
  }

  close(): void {
    this.#server?.close();
    if (this.#usualTemporary === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = this.#usualTemporary;
    delete process.env.PLANTED_SECRET;
    rmSync(this.#folder, { recursive: true });
  }
}

/** Processes that carry the mark, and go on when their sandbox has had time to end. */
async function stillMarked(): Promise<{ pid: number; command: string }[]> {
  const marked = () => processes().filter(({ command }) => command.includes(MARK));
  if (marked().length > 0) await sleep(ENDING_MS);
  return marked();
}

function processes(): { pid: number; command: string }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        return [
          { pid: Number(name), command: readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ') },
        ];
      } catch {
        return [];
      }
    });
}
