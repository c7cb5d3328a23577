import { posix } from 'node:path';
import { linksIn } from '../links-in.ts';
import type { Files } from './read-head.ts';

/**
 * The links and pictures of a release's Markdown files that lead to nothing in it. Links to the web and to headings
 * are not followed.
 *
 * @returns one sentence each
 */
export function findDeadLinks(files: Files): string[] {
  const there = (target: string): boolean =>
    target === '.' || [...files.keys()].some((file) => file === target || file.startsWith(`${target}/`));
  return [...files].flatMap(([path, content]) => {
    if (!path.endsWith('.md')) return [];
    return linksIn(content.toString())
      .map((target) => target.replace(/#.*/, ''))
      .filter((target) => target !== '')
      .filter((target) => !there(posix.join(posix.dirname(path), target).replace(/\/$/, '')))
      .map((target) => `${path} links to ${target}, which students do not get`);
  });
}
