import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Unavailable } from './unavailable.ts';

/** More files than a repository has that is packed now and then. */
const MOST_ENTRIES = 200_000;

/**
 * A repository that lies on this machine may lead to another one, whose files would be graded as the student's: through a
 * link, a `.git` that is a file, objects borrowed from elsewhere (alternates), a common folder.
 *
 * @param url of any repository; those elsewhere can lead to nothing here
 * @throws Unavailable where it does
 */
export function requireOwnObjects(url: string): void {
  if (!url.startsWith('/')) return;
  const refuse = (what: string): never => {
    throw new Unavailable('unreadable', `the repository ${url} ${what}: only its own objects are graded`);
  };
  const inside = join(url, '.git');
  const git = lstatSync(inside, { throwIfNoEntry: false }) ? inside : url;
  const stats = lstatSync(git, { throwIfNoEntry: false });
  if (!stats) return;
  if (!stats.isDirectory()) {
    // A bundle is a file, and all of it.
    if (git === url && stats.isFile()) return;
    refuse('is elsewhere: its .git is a file or a link');
  }
  for (const lead of ['objects/info/alternates', 'objects/info/http-alternates', 'commondir']) {
    if (existsSync(join(git, lead))) refuse(`leads to another one by ${lead}`);
  }
  let entries = 0;
  for (const part of ['objects', 'refs', 'HEAD', 'packed-refs', 'shallow']) {
    const path = join(git, part);
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (found?.isSymbolicLink()) refuse(`holds links (${part})`);
    if (!found?.isDirectory()) continue;
    for (const entry of readdirSync(path, { recursive: true, withFileTypes: true })) {
      if (++entries > MOST_ENTRIES) refuse(`has more than ${MOST_ENTRIES} files in ${part}`);
      if (entry.isSymbolicLink()) refuse(`holds links (${part})`);
    }
  }
}
