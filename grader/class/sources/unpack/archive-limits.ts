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
  /** The files that are wanted: TypeScript. */
  keptBytes: 50_000_000,
  /** How much larger than itself an archive may become; nobody minds below `smallBytes`. */
  ratio: 200,
  smallBytes: 5_000_000,
};

/** The same for the download of a class, which the staff made and students filled. */
export const CLASS_LIMITS: typeof ARCHIVE_LIMITS = {
  ...ARCHIVE_LIMITS,
  bytes: 20_000_000_000,
  entries: 2_000_000,
  unpackedBytes: 50_000_000_000,
  keptBytes: 20_000_000_000,
};
