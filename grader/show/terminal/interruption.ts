/** Being asked to stop, as a signal to finish what is in hand; asked again, the process ends at once. */
export interface Interruption {
  signal: AbortSignal;
  /** Signals do again what they always do. */
  end(): void;
}

/** What shells give a process that was interrupted. */
export const INTERRUPTED = 130;

/** By Ctrl-C, by whoever ends processes, by a terminal that is closed. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** npm hands on what the terminal sends to everybody: within this time the same request comes more than once. */
const ONE_REQUEST_MS = 1_000;

/**
 * Takes over these signals for as long as something must not be left half done.
 *
 * @param told.first of the first one
 * @param told.second of the second one, just before the end
 */
export function interruption(told: { first: () => void; second: () => void }): Interruption {
  const controller = new AbortController();
  let asked = 0;
  const listener = (signal: NodeJS.Signals): void => {
    if (!controller.signal.aborted) {
      asked = performance.now();
      controller.abort();
      told.first();
    } else if (signal !== 'SIGHUP' && performance.now() - asked > ONE_REQUEST_MS) {
      told.second();
      process.exit(INTERRUPTED);
    }
  };
  // A terminal that is gone cannot be told anything, which is no reason to end.
  const ignore = (): void => {};
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignore);
  for (const name of SIGNALS) process.on(name, listener);
  return {
    signal: controller.signal,
    end() {
      for (const name of SIGNALS) process.off(name, listener);
      for (const stream of [process.stdout, process.stderr]) stream.off('error', ignore);
    },
  };
}
