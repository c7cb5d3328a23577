import ora, { type Ora } from 'ora';
import type { ClassEvents, Submission } from '../scoring/grade-class.ts';
import type { Report } from '../scoring/report.ts';

/** Shows on stderr who is being graded; on a terminal as one line that changes, elsewhere one line each. */
export class ClassProgress implements ClassEvents {
  readonly #total: number;
  readonly #spinner: Ora;
  readonly #current = new Map<Submission, number>();
  #done = 0;

  constructor(total: number) {
    this.#total = total;
    this.#spinner = ora({ text: 'starting', isSilent: !process.stderr.isTTY }).start();
  }

  onStart = (submission: Submission): void => {
    this.#current.set(submission, 0);
    this.#show();
  };

  onCheck = (submission: Submission, checksDone: number): void => {
    this.#current.set(submission, checksDone);
    this.#show();
  };

  onDone = (submission: Submission, { score, maxScore }: Report): void => {
    this.#current.delete(submission);
    const line = `${++this.#done}/${this.#total} ${submission.id}: ${score} of ${maxScore}`;
    if (process.stderr.isTTY) {
      this.#spinner.stopAndPersist({ symbol: '✓', text: line });
      if (this.#done < this.#total) this.#spinner.start();
      this.#show();
    } else console.error(line);
  };

  stop(): void {
    this.#spinner.stop();
  }

  #show(): void {
    const names = [...this.#current].map(([{ id }, checks]) => `${id} (${checks} checks)`);
    this.#spinner.text = `${this.#done}/${this.#total} graded; now ${names.join(', ')}`;
  }
}
