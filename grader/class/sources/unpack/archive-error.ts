/** An archive cannot be read, or must not be: the message goes on from "the archive". */
export class ArchiveError extends Error {
  override name = 'ArchiveError';
}
