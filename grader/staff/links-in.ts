import { fromMarkdown } from 'mdast-util-from-markdown';
import { visit } from 'unist-util-visit';

/**
 * What the links and pictures of a text lead to within the repository, in order: links to the web are left out, and
 * code holds none.
 *
 * @param markdown with HTML among it, or without
 */
export function linksIn(markdown: string): string[] {
  const targets: string[] = [];
  visit(fromMarkdown(markdown), (node) => {
    if ('url' in node) targets.push(node.url);
    else if (node.type === 'html') {
      for (const [, target] of node.value.matchAll(/\b(?:src|href)="([^"]+)"/g)) targets.push(target!);
    }
  });
  return targets.filter((target) => !/^[a-z]+:/i.test(target)).map(decoded);
}

/** A sign of per cent that stands for itself is no reason to stop. */
function decoded(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target;
  }
}
