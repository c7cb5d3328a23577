import fc, { type Plugin } from 'fast-check';

/** Told where the runs of a property begin and which of them fail. */
export interface RunListener {
  beginRun(): void;
  failRun(): void;
}

// On the global object: the modules of one process may be loaded again, but fast-check keeps its plugins for ever.
const slot = globalThis as { runListener?: () => RunListener | undefined };

/**
 * Tells of every run of a property in this process from now on: a check may call many times, and only the calls of
 * one run belong together.
 *
 * @param listener whom to tell, asked anew at every run
 */
export function recordRuns(listener: () => RunListener | undefined): void {
  const installed = slot.runListener !== undefined;
  slot.runListener = listener;
  if (installed) return;
  const telling: Plugin<unknown> = () => ({
    decorateRun: (run) => (value) => {
      slot.runListener?.()?.beginRun();
      const failure = run(value);
      if (failure && 'error' in failure) slot.runListener?.()?.failRun();
      return failure;
    },
  });
  fc.installGlobalPlugin(telling);
}
