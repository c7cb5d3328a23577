import GithubSlugger from 'github-slugger';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';

/** A heading of a Markdown text. */
export interface Heading {
  /** 1 for the title. */
  depth: number;
  /** Without emphasis and the like. */
  text: string;
  /** What GitHub calls it in links. */
  anchor: string;
}

/** The headings of a text, in order. */
export function headingsIn(markdown: string): Heading[] {
  const slugger = new GithubSlugger();
  const headings: Heading[] = [];
  visit(fromMarkdown(markdown), 'heading', (heading) => {
    const text = textOf(heading);
    headings.push({ depth: heading.depth, text, anchor: slugger.slug(text) });
  });
  return headings;
}
