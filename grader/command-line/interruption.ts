/** Ctrl-C, as a signal to finish what is in hand; the second one ends the process at once. */
export interface Interruption {
  signal: AbortSignal;
  /** Ctrl-C does again what it always does. */
  end(): void;
}

/** What shells give a process that was interrupted. */
export const INTERRUPTED = 130;

/**
 * Takes over Ctrl-C for as long as something must not be left half done.
 *
 * @param told.first of the first one
 * @param told.second of the second one, just before the end
 */
export function interruption(told: { first: () => void; second: () => void }): Interruption {
  const controller = new AbortController();
  const listener = (): void => {
    if (controller.signal.aborted) {
      told.second();
      process.exit(INTERRUPTED);
    }
    controller.abort();
    told.first();
  };
  process.on('SIGINT', listener);
  process.on('SIGTERM', listener);
  return {
    signal: controller.signal,
    end() {
      process.off('SIGINT', listener);
      process.off('SIGTERM', listener);
    },
  };
}
