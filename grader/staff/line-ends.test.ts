import { expect, test } from 'vitest';
import { HOME } from '../engine/course/course.ts';
import { gitIn } from '../engine/files/git-in.ts';

test('git leaves line ends alone on Windows: what is made here is compared to the byte', () => {
  const listed = gitIn(HOME, 'ls-files', '--eol', '-z');
  const files = listed
    .split('\0')
    .filter(Boolean)
    .map((line) => /^i\/(\S*) +w\/\S* +attr\/(.*?) *\t(.*)$/.exec(line)!.slice(1));
  expect(files.length).toBeGreaterThan(500);
  const loose = files.filter(
    ([kind, attributes]) => attributes !== '-text' && (attributes !== 'text=auto eol=lf' || kind === 'crlf'),
  );
  expect(loose).toEqual([]);
});
