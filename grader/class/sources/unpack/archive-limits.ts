/**
 * How large an archive may be. What is beyond one of these is no honest submission, even with everything that lies
 * about in a student's folder; it is refused before it is unpacked, or as soon as it turns out.
 */
export const ARCHIVE_LIMITS = {
  /** The archive itself. */
  bytes: 300_000_000,
  /** Files and folders in it. */
  entries: 100_000,
  /** All of its files, whether or not they are wanted. */
  unpackedBytes: 1_000_000_000,
  /** The files that are wanted: the TypeScript of the exercises. */
  keptBytes: 50_000_000,
  /** How much larger than itself an archive may become; nobody minds below `smallBytes`. */
  ratio: 200,
  smallBytes: 5_000_000,
};
