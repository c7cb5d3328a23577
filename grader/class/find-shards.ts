import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** As deep as what was downloaded and unpacked can lie: the download, the run, the artifact, and one to spare. */
const DEEPEST = 4;

/**
 * The graded folders that a path holds: itself, or any below it. A download lays a lone artifact flat, several each
 * in a folder of its name, and whoever unpacks by hand gets one folder more.
 *
 * @param apart a folder that does not count, such as what an earlier merge has made there
 * @returns in the order of their names; none where nothing was graded
 */
export function findShards(path: string, apart: string, depth = 0): string[] {
  // What `shards/*` means where a lone artifact lies flat.
  if (depth === 0 && ['entries', 'reports'].includes(basename(path)) && holdsEntries(dirname(path))) {
    return [dirname(path)];
  }
  if (path === apart || !statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [];
  const entries = readdirSync(path, { withFileTypes: true });
  const folders = depth < DEEPEST ? entries.filter((entry) => entry.isDirectory()) : [];
  return [
    ...(holdsEntries(path) ? [path] : []),
    ...folders
      .map(({ name }) => name)
      .sort()
      .flatMap((name) => findShards(join(path, name), apart, depth + 1)),
  ];
}

function holdsEntries(folder: string): boolean {
  const entries = join(folder, 'entries');
  const isFolder = statSync(entries, { throwIfNoEntry: false })?.isDirectory() ?? false;
  return isFolder && readdirSync(entries).some((name) => name.endsWith('.json'));
}
