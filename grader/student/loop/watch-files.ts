import { type FSWatcher, statSync, watch } from 'node:fs';
import { join } from 'node:path';

/** Told of a file that was saved. */
export type OnSave = (file: string) => void;

interface Options {
  /** How often the files are looked at in case no event arrives, in milliseconds. */
  pollMs?: number;
  /** How long a file must stay as it is: editors write in several steps, in milliseconds. */
  settleMs?: number;
  /** Told once, a look after it, that a change was found without an event: network drives and WSL send none. */
  onSilence?: () => void;
  /** False: as where no events arrive. */
  events?: boolean;
}

/**
 * Watches the TypeScript files in some folders. Events tell at once; a look at the files now and then finds what
 * no event told.
 *
 * @param list the files to watch, asked anew at each look
 */
export class WatchFiles {
  readonly #list: () => string[];
  readonly #onSave: OnSave;
  readonly #settleMs: number;
  readonly #onSilence: () => void;
  readonly #watchers: FSWatcher[] = [];
  readonly #timer: NodeJS.Timeout;
  readonly #waiting = new Map<string, NodeJS.Timeout>();
  #seen: Map<string, string>;
  #heard = new Set<string>();
  /** Changes that a look found before any event: one may still be on its way. */
  #unheard = new Set<string>();
  #silent = false;

  constructor(
    folders: string[],
    list: () => string[],
    onSave: OnSave,
    { pollMs = 1000, settleMs = 15, onSilence = () => {}, events = true }: Options = {},
  ) {
    this.#list = list;
    this.#onSave = onSave;
    this.#settleMs = settleMs;
    this.#onSilence = onSilence;
    this.#seen = this.#look();
    for (const folder of events ? folders : []) this.#watch(folder);
    this.#timer = setInterval(() => this.#poll(), pollMs);
  }

  close(): void {
    clearInterval(this.#timer);
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    for (const watcher of this.#watchers) watcher.close();
  }

  #watch(folder: string): void {
    try {
      const watcher = watch(folder, (_event, name) => {
        if (name) this.#event(join(folder, name));
      });
      // A folder that goes away, or a system that runs out of watches: the look at the files is left.
      watcher.on('error', () => watcher.close());
      this.#watchers.push(watcher);
    } catch {
      // No events here at all.
    }
  }

  #event(file: string): void {
    if (!this.#list().includes(file) && !this.#seen.has(file)) return;
    this.#heard.add(file);
    clearTimeout(this.#waiting.get(file));
    this.#waiting.set(
      file,
      setTimeout(() => this.#settled(file), this.#settleMs),
    );
  }

  #settled(file: string): void {
    this.#waiting.delete(file);
    const now = stampOf(file);
    const before = this.#seen.get(file) ?? '';
    if (now === before) return;
    this.#seen.set(file, now);
    this.#onSave(file);
  }

  #poll(): void {
    if (!this.#silent && [...this.#unheard].some((file) => !this.#heard.has(file))) {
      this.#silent = true;
      this.#onSilence();
    }
    this.#unheard.clear();
    const now = this.#look();
    for (const file of new Set([...now.keys(), ...this.#seen.keys()])) {
      if (this.#waiting.has(file) || now.get(file) === this.#seen.get(file)) continue;
      if (!this.#heard.has(file)) this.#unheard.add(file);
      this.#seen.set(file, now.get(file) ?? '');
      this.#onSave(file);
    }
    this.#heard.clear();
  }

  #look(): Map<string, string> {
    return new Map(this.#list().map((file) => [file, stampOf(file)]));
  }
}

/** Changes with every save; empty where there is no file. */
function stampOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat ? `${stat.mtimeMs} ${stat.size} ${stat.ino}` : '';
}
