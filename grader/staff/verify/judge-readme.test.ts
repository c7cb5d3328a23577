import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { judgeReadme } from './judge-readme.ts';

test('an exercise that the README does not list, or with other points or links, is told', () => {
  const root = mkdtempSync(join(tmpdir(), 'readme-'));
  const exercise = { id: '07', slug: 'sums', title: 'Sums', points: 4 };
  const judge = (line: string): string[] => {
    writeFileSync(join(root, 'README.md'), `| | exercise | points |\n|---|---|---|\n${line}\n`);
    return judgeReadme(exercise, { root, languages: ['en', 'zh-CN'] });
  };
  const due = '| [07](exercises/07-sums/README.md) | Sums | 4 |';
  expect(judge(due)).toEqual([]);
  expect(judge(due.replace('Sums |', 'Sums, and what they are worth |'))).toEqual([]);
  const problems = [`the table of README.md must have a line such as: ${due}`];
  expect(judge('')).toEqual(problems);
  expect(judge(due.replace('| 4 |', '| 14 |'))).toEqual([`${problems[0]} (the points are 14, not 4)`]);
  const links = '[07](exercises/07-sum/README.md)';
  expect(judge(due.replace('07-sums', '07-sum'))).toEqual([`${problems[0]} (the links are ${links})`]);
  expect(judge(due.replace('07-sums', '07-sum').replace('| 4 |', '|  |'))).toEqual([
    `${problems[0]} (the links are ${links}; the points are missing, not 4)`,
  ]);
  const differs = (line: string) => judge(line)[0]!.slice(problems[0]!.length);
  expect(differs(due.replace(' | 4 |', ' | x | 4 |'))).toBe(
    ' (the points are x, not 4; it has other cells than the three)',
  );
  expect(differs(due.replace('Sums', ''))).toBe(' (it does not say what the exercise is)');
  expect(differs(due.replace('| Sums', '|Sums'))).toBe(' (there are other spaces in it)');
  expect(differs(`${due}\n${due}`)).toBe(' (there are 2 lines of 07)');

  mkdirSync(join(root, 'exercises/07-sums'), { recursive: true });
  writeFileSync(join(root, 'exercises/07-sums/README.zh-CN.md'), '');
  expect(judge(due)).toEqual([expect.stringContaining('· [中文](exercises/07-sums/README.zh-CN.md) | Sums')]);
  rmSync(root, { recursive: true });
});
