import { expect, test } from 'vitest';
import { BookMaker } from '../class/book/book.ts';
import { aCourse, aMember, aReport } from '../class/samples.ts';
import { commitLink } from './commit-link.ts';
import { gradebookHtml } from './gradebook-html.ts';

const commit = '0123456789'.repeat(4);

test('the gradebook leads to what was graded, and never to a place that runs something', () => {
  expect(commitLink({ url: 'https://github.com/org/cnn-ana.git', commit })).toBe(
    `<a href="https://github.com/org/cnn-ana/tree/${commit}">0123456</a>`,
  );
  expect(commitLink({ url: 'https://git.example.org/x"y', commit })).toBe(
    '<a href="https://git.example.org/x&quot;y">0123456</a>',
  );
  for (const url of ['/srv/ana', 'ssh://host/ana', 'git@host:ana', 'javascript:alert(1)']) {
    expect(commitLink({ url, commit })).toMatch(/^<span title="/);
  }
});

test('it stands in the row of the student', () => {
  const maker = new BookMaker(aCourse());
  const repository = { url: 'https://github.com/org/cnn-ana.git', commit };
  maker.add({ member: aMember('ana', { repository }), report: aReport('ana', { '01': 4 }) });
  expect(gradebookHtml(maker.make())).toContain(`<td>${commitLink(repository)}</td>`);
});
