import type { Repository } from '../class/roster/member.ts';
import { shortCommit } from '../class/sources/last-change.ts';
import { escapeHtml } from './escape-html.ts';

/** The commit of a repository that was graded: a link to it on GitHub, to the repository elsewhere, text on this machine. */
export function commitLink({ url, commit }: Repository): string {
  const text = escapeHtml(shortCommit(commit));
  const page = /^https:\/\//.test(url) ? url.replace(/\.git$/, '') : undefined;
  if (page === undefined) return `<span title="${escapeHtml(url)}">${text}</span>`;
  const at = page.startsWith('https://github.com/') ? `${page}/tree/${commit}` : page;
  return `<a href="${escapeHtml(at)}">${text}</a>`;
}
