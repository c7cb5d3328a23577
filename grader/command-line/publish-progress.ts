import type { Recipient } from '../class/publish/read-recipients.ts';
import { cleanLine } from '../engine/sandbox/clean-text.ts';
import { spinner } from '../show/terminal/spinner.ts';
import { span } from './progress-table.ts';

/** Shows on stderr how publishing goes: on a terminal as a line that changes, elsewhere a line for each wait. */
export class PublishProgress {
  readonly #total: number;
  readonly #spinner = spinner('writing feedback');
  readonly #begun = performance.now();
  #done = 0;

  constructor(total: number) {
    this.#total = total;
  }

  onRecipient = ({ ids }: Recipient, done: number): void => {
    this.#done = done;
    this.#spinner.text = cleanLine(
      `writing feedback ${done + 1} of ${this.#total}: ${ids.join(', ')}${this.#left()}`,
    );
  };

  onWait = (seconds: number): void => {
    const text = `${this.#done} of ${this.#total} done; GitHub asks to wait ${span(seconds)}${this.#left(seconds)}`;
    if (this.#spinner.isSpinning) this.#spinner.text = text;
    else console.error(text);
  };

  stop(): void {
    this.#spinner.stop();
  }

  /** From how long the others took, what was waited for included. */
  #left(wait = 0): string {
    if (this.#done === 0) return '';
    const seconds = (performance.now() - this.#begun) / 1_000 + wait;
    return `, about ${span((seconds / this.#done) * (this.#total - this.#done))} left`;
  }
}
