import { describe, expect, test } from 'vitest';
import type { SimilarGroup } from '../class/similar/find-similar.ts';
import { similarHtml } from './similar-html.ts';
import { similarityText } from './similarity-text.ts';

const lines = { from: 0, to: 0 };
const pair = (left: string, right: string) => ({
  left,
  right,
  similarity: 0.914,
  shared: [{ left: lines, right: lines }],
});
const group = (members: string[], least = 0.914): SimilarGroup => ({
  members,
  least,
  most: 0.914,
  pairs: [pair(members[0]!, members[1]!)],
});
const html = (groups: SimilarGroup[], source = 'let a;', problems: string[] = []) =>
  similarHtml(
    [
      {
        title: '01 T',
        groups,
        sources: new Map(groups.flatMap(({ members }) => members.map((name) => [name, source]))),
      },
    ],
    problems,
  );

describe('similarHtml', () => {
  test('shows groups once, with all of their names, and pairs with their lines', () => {
    const many = Array.from({ length: 105 }, (_, index) => `s${index}`);
    const page = html([group(many, 0.8), group(['ada', 'bo'])]);
    expect(page).toContain('105 alike, s0, s1, s2, s3, s4, s5, s6, s7 and 97 more: 80 to 91 %');
    expect(page).toContain('s103, s104');
    // Which pair of a group it is says a heading; of two alone their line.
    expect(page).toContain('<h3>s0 and s1: 91 %</h3>');
    expect(page.match(/ada and bo: 91 %/g)).toEqual(['ada and bo: 91 %']);
    expect(page).toContain('<summary>ada and bo: 91 %</summary>');
    expect(page.match(/let a;/g)).toHaveLength(4);
  });

  test('is never more than a browser opens, and says what it leaves out', () => {
    const long = `${'<'.repeat(500_000)}`;
    const groups = Array.from({ length: 700 }, (_, index) => group([`a${index}`, `b${index}`]));
    const page = html(groups, long);
    expect(page.length).toBeLessThan(5_000_000);
    expect(page).toContain('The rest is left out, for the page is full');
    expect(page).toContain('And 200 more, less similar ones');
  });

  test('nothing that a student wrote is read as HTML', () => {
    const evil = '</pre><script>alert(1)</script>';
    const page = html([group([evil, '<img src=x>'])], evil, [`${evil} is not compared`]);
    expect(page).not.toMatch(/<script>|<img/);
  });
});

test('similarityText', () => {
  expect(similarityText(group(['ada', 'bo', 'chen']))).toBe('3 alike, ada, bo, chen: 91 %');
});
