import { fitLine } from '../../show/terminal/fit-line.ts';
import { hasUnicode, plainText } from '../../show/terminal/plain-text.ts';

const ENTER = '\u001B[?1049h\u001B[?25l';
const LEAVE = '\u001B[?25h\u001B[?1049l';
const HOME = '\u001B[H';
const CLEAR_LINE = '\u001B[K';
const CLEAR_BELOW = '\u001B[J';
/** Terminals that know these show the frame at once; others pass over them. */
const BEGIN_FRAME = '\u001B[?2026h';
const END_FRAME = '\u001B[?2026l';

/** What a student's code printed may hold codes that move the cursor; colours do no harm. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const CONTROL = /\u001B(?!\[[\d;]*m)|[\u0000-\u001A\u001C-\u001F\u007F-\u009F]/g;

const tame = (line: string): string => line.replaceAll('\t', '  ').replaceAll(CONTROL, '');

/** A terminal to draw on. */
export interface Terminal {
  write(text: string): unknown;
  columns?: number;
  rows?: number;
}

/**
 * The terminal's screen. Each frame is one write over the last one, so that nothing flickers; one that is no
 * different is not written. A terminal that cannot place its cursor gets the frames one below another.
 */
export class Screen {
  readonly #terminal: Terminal;
  readonly #unicode: boolean;
  readonly #dumb: boolean;
  #last = '';
  #left = false;

  constructor(terminal: Terminal, env: NodeJS.ProcessEnv = process.env) {
    this.#terminal = terminal;
    this.#unicode = hasUnicode(env);
    this.#dumb = env.TERM === 'dumb';
  }

  /** Some terminals say that they have no columns or rows at all. */
  get size(): { columns: number; rows: number } {
    return { columns: this.#terminal.columns || 80, rows: this.#terminal.rows || 24 };
  }

  enter(): void {
    if (!this.#dumb) this.#terminal.write(ENTER);
    this.#left = false;
    this.#last = '';
  }

  /** The terminal is the shell's again: nothing is drawn on it. */
  leave(): void {
    this.#left = true;
    if (!this.#dumb) this.#terminal.write(LEAVE);
  }

  /** @param passing more is about to come: of no interest where frames stand one below another */
  draw(lines: string[], passing = false): void {
    if (this.#left || (this.#dumb && passing)) return;
    const { columns, rows } = this.size;
    const shown = lines.slice(0, rows).map((line) => {
      const tamed = tame(line);
      // Some substitutes are longer than their sign, and the sign of a cut is no ASCII either.
      return this.#unicode ? fitLine(tamed, columns) : plainText(fitLine(plainText(tamed), columns));
    });
    const frame = this.#dumb
      ? `${shown.filter((line) => line.trim() !== '').join('\n')}\n\n`
      : BEGIN_FRAME + HOME + shown.map((line) => line + CLEAR_LINE).join('\r\n') + CLEAR_BELOW + END_FRAME;
    if (frame === this.#last) return;
    this.#last = frame;
    this.#terminal.write(frame);
  }

  /** What is on the screen is not what was drawn last, such as after a change of its size. */
  forget(): void {
    this.#last = '';
  }
}
