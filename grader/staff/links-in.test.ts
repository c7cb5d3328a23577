import { expect, test } from 'vitest';
import { linksIn } from './links-in.ts';

test('finds what links, pictures, references and HTML lead to', () => {
  expect(
    linksIn(
      [
        '[one](a.md) ![two](<b c.svg> "title") [three][3]',
        '',
        '| [four](d.md#part) |',
        '|---|',
        '',
        '[3]: c.md',
        '',
        '<details><summary><a href="e%20f.md">five</a></summary>',
        '',
        'and <img src="g.png" alt=""> [six](#six) [all](100%.md)',
        '',
        '</details>',
      ].join('\n'),
    ),
  ).toEqual(['a.md', 'b c.svg', 'd.md#part', 'c.md', 'e f.md', 'g.png', '#six', '100%.md']);
});

test('leaves the web, mail and code alone', () => {
  expect(
    linksIn('[web](https://x.org) <mailto:a@b.c> `a[0](b)`\n\n```ts\nf[1](x)\n```\n\n    g[2](y)\n'),
  ).toEqual([]);
});
