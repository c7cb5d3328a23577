import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE_MS = 60_000;

/** Whether tmux is installed. */
export const hasTmux = (): boolean => spawnSync('tmux', ['-V']).status === 0;

/** A real terminal that nobody looks at: one program in a tmux server of its own. */
export class TmuxTerminal {
  readonly #server = `course-${process.pid}-${Math.random().toString(36).slice(2, 8)}`;
  readonly #folder = mkdtempSync(join(tmpdir(), 'tmux-terminal-'));
  readonly #status = join(this.#folder, 'status');

  /**
   * @param command what a shell starts in it
   * @param cwd its folder
   * @param environment what is added to the environment
   */
  constructor(command: string, cwd: string, environment: Record<string, string> = {}) {
    const added = Object.entries(environment).flatMap(([name, value]) => ['-e', `${name}=${value}`]);
    // Asked for it, tmux sometimes never learns how its program ended. Ctrl-C is for the program, not for this shell.
    const noted = `trap : INT; ${command}; echo $? > '${this.#status}'`;
    const start = ['new-session', '-d', '-x', '80', '-y', '24', '-c', cwd, ...added, noted];
    // The program's last screen can still be read when it has ended.
    this.#tmux(...start, ';', 'set-option', 'remain-on-exit', 'on');
  }

  /** Keys by tmux's names: `n`, `Escape`, `Enter`, `C-c`; one word of several letters is typed. */
  press(...keys: string[]): void {
    this.#tmux('send-keys', ...keys);
  }

  resize(columns: number, rows: number): void {
    this.#tmux('resize-window', '-x', String(columns), '-y', String(rows));
  }

  /** What is on the screen. */
  get screen(): string {
    return this.#tmux('capture-pane', '-p').trimEnd();
  }

  /** The same with the escape codes of colours. */
  get colouredScreen(): string {
    return this.#tmux('capture-pane', '-e', '-p').trimEnd();
  }

  /** The program's exit code; `undefined` while it runs. */
  get exitCode(): number | undefined {
    const status = existsSync(this.#status) ? readFileSync(this.#status, 'utf8') : '';
    return status === '' ? undefined : Number(status);
  }

  /**
   * Waits for a screen.
   *
   * @throws Error with the screen where it does not come
   */
  async shows(pattern: RegExp, patienceMs = PATIENCE_MS): Promise<string> {
    const until = performance.now() + patienceMs;
    for (;;) {
      const { screen } = this;
      if (pattern.test(screen)) return screen;
      if (performance.now() > until)
        throw new Error(`waited in vain for ${pattern}, the screen was\n${screen}`);
      await sleep(50);
    }
  }

  /** Waits for the program's end. @returns its exit code */
  async ends(patienceMs = PATIENCE_MS): Promise<number> {
    const until = performance.now() + patienceMs;
    for (;;) {
      const { exitCode } = this;
      if (exitCode !== undefined) return exitCode;
      if (performance.now() > until) throw new Error(`it does not end, the screen was\n${this.screen}`);
      await sleep(50);
    }
  }

  /** Ends whatever runs in it. */
  close(): void {
    spawnSync('tmux', ['-L', this.#server, 'kill-server']);
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #tmux(...args: string[]): string {
    return execFileSync('tmux', ['-L', this.#server, '-f', '/dev/null', '-u', ...args], { encoding: 'utf8' });
  }
}
