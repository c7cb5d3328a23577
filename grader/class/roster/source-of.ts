import { isArchive } from '../sources/archive-name.ts';
import type { Source } from './member.ts';

/** What lies at a path of this machine, by its name: a folder, an archive or a module, whether or not it exists. */
export const sourceOf = (path: string): Source => {
  if (isArchive(path)) return { kind: 'archive', path };
  return /\.ts$/.test(path) ? { kind: 'files', paths: [path] } : { kind: 'folder', path };
};

/** Where on this machine something lies; nowhere where it is in a repository, or there is nothing. */
export function pathsOf(source: Source): string[] {
  if (source.kind === 'files') return source.paths;
  return 'path' in source ? [source.path] : [];
}
