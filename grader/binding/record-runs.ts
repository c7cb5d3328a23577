import fc from 'fast-check';

/** Told where the runs of a property begin and which of them fail. */
export interface RunListener {
  beginRun(): void;
  failRun(): void;
}

/**
 * Tells of every run of a property in this process from now on: a check may call many times, and only the calls of
 * one run belong together.
 *
 * @param listener whom to tell, asked anew at every run
 */
export function recordRuns(listener: () => RunListener | undefined): void {
  fc.installGlobalPlugin(() => ({
    decorateRun: (run) => (value) => {
      listener()?.beginRun();
      const failure = run(value);
      if (failure && 'error' in failure) listener()?.failRun();
      return failure;
    },
  }));
}
