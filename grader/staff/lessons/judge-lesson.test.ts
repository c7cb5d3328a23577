import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesOf, readCourse } from '../../engine/course/course.ts';
import { fillLesson } from './fill-lesson.ts';
import { judgeLesson } from './judge-lesson.ts';

const exercise = readCourse().exercises[0]!;
const files = filesOf(exercise);
const reference = readFileSync(files.reference, 'utf8');
const module = await import(files.reference);
const checks = [{ name: 'listOf > counts', visibility: 'public' as const, maxPoints: 1 }];
const lesson = fillLesson(readFileSync(files.lesson, 'utf8'), checks);
const judge = (changed: string) => {
  expect(changed === lesson).toBe(false);
  return judgeLesson(changed, { exercise, reference, module, checks });
};

test('finds nothing wrong with a lesson that is right', () => {
  expect(judgeLesson(lesson, { exercise, reference, module, checks })).toEqual([]);
});

test('sections and title', () => {
  expect(judge(lesson.replace('## Hints\n', '### Hints\n'))).toEqual([
    'the lesson lacks the section "## Hints"',
  ]);
  expect(judge(lesson.replace('## Hints\n', '## Help\n\n## Hints\n'))).toEqual([
    'the lesson has a section "## Help" that no lesson has',
  ]);
  expect(judge(lesson.replace('## Further reading', '## Errata\n\n## Further reading'))).toEqual([]);
  expect(
    judge(lesson.replace('## The idea\n', '').replace('## Tasks\n', '## Tasks\n\n## The idea\n')),
  ).toEqual([expect.stringContaining("the lesson's sections are not in order")]);
  expect(judge(lesson.replace('# 01 ·', '# 1:'))).toEqual([
    'the lesson does not begin with its title, "# 01 · Linked lists"',
  ]);
  expect(judge(lesson.replace('## Hints\n', '```\n## Not a heading\n```\n\n## Hints\n'))).toEqual([]);
});

test('the table of checks', () => {
  expect(judge(lesson.replace('| counts |', '| adds |'))).toEqual([
    "the lesson's table of checks is out of date: run npm run lessons",
  ]);
  expect(judge(lesson.replace('<!-- checks:begin -->', ''))).toEqual([
    expect.stringContaining('lacks the lines'),
  ]);
});

test('links, images and anchors', () => {
  const add = (text: string) => judge(`${lesson}\n${text}\n`);
  expect(
    add('[stub](linked-lists.ts) [lib](../lib/require.ts#L5) [task](#task-1--listof) <https://a.b/c>'),
  ).toEqual([]);
  expect(add('![a figure](figures/none.svg)')).toEqual([
    'the lesson links to figures/none.svg, which is not there',
  ]);
  expect(add('<img src="none.png" alt="">')).toEqual(['the lesson links to none.png, which is not there']);
  expect(add('[there](#nowhere)')).toEqual(['the lesson links to #nowhere, which is not there']);
  expect(add('`[code](none.ts)`')).toEqual([]);
});

test('examples', () => {
  expect(judge(lesson.replace('listOf([]) // → null', 'listOf([]) // → 4'))).toEqual([
    expect.stringMatching(/^line \d+ of the lesson says ".*→ 4": it is null$/),
  ]);
  expect(judge(lesson.replaceAll('// → ', '// gives '))).toEqual([expect.stringContaining('is no example')]);
  expect(judge(lesson.replaceAll(/```ts[\s\S]*?```/g, ''))).toEqual([
    expect.stringContaining('has no examples'),
  ]);
});

test('lines of the solution', () => {
  const line =
    'for (let link = list; link !== null; link = link.next) turned = { value: link.value, next: turned };';
  expect(judge(`${lesson}\n    ${line}\n`)).toEqual([`the lesson holds a line of the solution: ${line}`]);
  expect(judge(`${lesson}\nexport function listOf(values: readonly number[]): List {\n`)).toEqual([]);
});

test('tasks are those of the reference, in its order', () => {
  const told = "the lesson's tasks are 1 · listOf, ";
  expect(judge(lesson.replace('2 · `reversed`', '2 · `reverse`'))).toEqual([
    `${told}2 · reverse, those of the reference are 1 · listOf, 2 · reversed`,
  ]);
  expect(judge(lesson.replace('### Task 2', '#### Task 2'))).toEqual([
    "the lesson's tasks are 1 · listOf, those of the reference are 1 · listOf, 2 · reversed",
  ]);
  expect(judge(lesson.replaceAll(/^### Task/gm, '#### Task'))).toEqual([
    expect.stringContaining("the lesson's tasks are none, "),
  ]);
});
