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
 * @param onFirst told of the first one
 */
export function interruption(onFirst: () => void): Interruption {
  const controller = new AbortController();
  const listener = (): void => {
    if (controller.signal.aborted) process.exit(INTERRUPTED);
    controller.abort();
    onFirst();
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
