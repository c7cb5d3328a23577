/**
 * The grader itself failed, so nothing can be said of the submission: it gets no grade, which is not the same as
 * none of its points.
 */
export class InternalError extends Error {
  override name = 'InternalError';
}

/** What the system said, what it means, and what helps. */
const REMEDIES: [RegExp, string][] = [
  [
    /\bENOSPC\b|no space left/i,
    'the disk is full, or the folder for temporary files is: make room, or set TMPDIR to a folder that has some',
  ],
  [/\bE[MN]FILE\b|too many open files/i, 'there are too few file descriptors: ulimit -n 4096 gives more'],
  [
    /\bEAGAIN\b|resource temporarily unavailable|ERR_WORKER_INIT_FAILED/i,
    'there are too few processes or threads left: ulimit -u shows the limit; grade fewer side by side with --jobs',
  ],
  [/\bENOMEM\b|cannot allocate memory/i, 'memory has run out: grade fewer side by side with --jobs'],
  [/\bEROFS\b|read-only file system/i, 'the folder cannot be written to: choose another one'],
  [
    /the sandbox could not be started/,
    'what it said above names the part that fails; --isolation basic does without the tools of the system',
  ],
];

/** What went wrong with the grader, in one line: what was said, and where it is known what helps. */
export function explainFailure(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const remedy = REMEDIES.find(([what]) => what.test(message))?.[1];
  return remedy === undefined ? message : `${message}; ${remedy}`;
}
