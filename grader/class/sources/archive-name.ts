/** Archives that are read, by how they are called; what is in them tells what they are. */
const ARCHIVE = /\.(zip|tar|tgz|tar\.gz)$/i;

/** Archives that are not read. They are somebody's submission all the same, and are told of. */
const OTHER_ARCHIVE = /\.(rar|7z|gz|xz|txz|bz2|tbz2?|zst|tar\.(xz|bz2|zst))$/i;

export const isArchive = (name: string): boolean => ARCHIVE.test(name) || OTHER_ARCHIVE.test(name);

/** `ana` of `ana.zip` and `ana.tar.gz`. */
export const withoutArchive = (name: string): string => name.replace(ARCHIVE, '').replace(OTHER_ARCHIVE, '');
