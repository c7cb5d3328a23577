import type { Reporter } from 'vitest/node';

/** Watches over a run in which checks must begin and end: tells when none has for too long. */
export class Silence implements Reporter {
  #timer: NodeJS.Timeout | undefined;

  /**
   * From now on.
   *
   * @param longestMs how long there may be nothing to hear
   */
  watch(longestMs: number, onSilence: () => void): void {
    this.#timer = setTimeout(onSilence, longestMs);
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  onTestModuleStart = (): void => this.#heard();
  onTestCaseReady = (): void => this.#heard();
  onTestCaseResult = (): void => this.#heard();

  #heard(): void {
    this.#timer?.refresh();
  }
}
