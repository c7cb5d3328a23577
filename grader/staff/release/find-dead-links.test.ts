import { expect, test } from 'vitest';
import { findDeadLinks } from './find-dead-links.ts';

const deadLinks = (readme: string, path = 'exercises/01-a/README.md') => {
  const files = {
    [path]: readme,
    LICENSE: '',
    'docs/pictures/a b.svg': '',
    'exercises/01-a/figures/one.svg': '',
  };
  return findDeadLinks(new Map(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)])));
};

test('links to files and folders of the release live, wherever they start from', () => {
  expect(
    deadLinks(
      '![one](figures/one.svg) [up](../../LICENSE) [all](../) [root](../..) <img src="../../docs/pictures/a%20b.svg">',
    ),
  ).toEqual([]);
  expect(deadLinks('[licence](LICENSE#mit) [docs](docs/)', 'README.md')).toEqual([]);
});

test('links to the web and to headings, and code, are left alone', () => {
  expect(
    deadLinks(
      '[web](https://x.org/a) [mail](mailto:a@b.c) [below](#tasks) `a[0](b)`\n\n```ts\nf[1](x)\n```\n',
    ),
  ).toEqual([]);
});

test('what students do not get is named, with the file that links to it', () => {
  expect(deadLinks('[map](docs/architecture.md) and <a href="solutions">these</a>', 'README.md')).toEqual([
    'README.md links to docs/architecture.md, which students do not get',
    'README.md links to solutions, which students do not get',
  ]);
  expect(deadLinks('![two](figures/two.svg "a title")')).toEqual([
    'exercises/01-a/README.md links to figures/two.svg, which students do not get',
  ]);
});
