import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesOf, readCourse } from '../../engine/course/course.ts';
import { judgeTeaching } from './judge-teaching.ts';

const lesson = readFileSync(filesOf(readCourse().exercises[0]!).lesson, 'utf8');
const tasks = ['listOf', 'reversed'];
const figures = ['turned-round', 'what-goes-wrong'];

const judge = (change: (text: string) => string) => {
  const changed = change(lesson);
  expect(changed).not.toBe(lesson);
  return judgeTeaching(changed, { tasks, figures });
};

test('finds nothing wrong with a lesson that teaches everything', () => {
  expect(judgeTeaching(lesson, { tasks, figures })).toEqual([]);
});

test('each task is worked by hand', () => {
  const missing = 'works no example of task 1 · listOf in a paragraph that begins **By hand.**';
  expect(judge((text) => text.replace('**By hand.** ', ''))).toEqual([expect.stringContaining(missing)]);
});

test('each task has four hints, which say something', () => {
  expect(judge((text) => text.replace('Task 2, hint 3:', 'Task 2, hint 2:'))).toEqual([
    'hint 2.3 is missing: each task has 4, folded one by one',
    'hint 2.2 is there twice, or belongs to no task',
  ]);
  expect(judge((text) => text.replace('Task 2, hint 3:', 'Task 5, hint 3:'))).toHaveLength(2);
  expect(
    judge((text) =>
      text.replace(/(Task 1, hint )1(.*?Task 1, hint )2/s, (_, one: string, two: string) => `${one}2${two}1`),
    ),
  ).toEqual(['the hints are not in the order of their numbers']);
  expect(judge((text) => text.replace('\n\nIn front.', ''))).toEqual(['hint 2.2 is empty']);
});

test('figures that are drawn are shown, and what goes wrong is told', () => {
  expect(
    judge((text) => text.replace('](figures/turned-round.svg)', '](figures/what-goes-wrong.svg)')),
  ).toEqual(['the figure turned-round is drawn, but the lesson does not show it']);
  expect(judge((text) => text.replace(/(## What goes wrong\n).*?(?=^## )/ms, '$1\n'))).toEqual([
    'the figure what-goes-wrong is drawn, but the lesson does not show it',
    'the section "## What goes wrong" lacks its figure, figures/what-goes-wrong.svg',
    'the section "## What goes wrong" lists nothing',
  ]);
});

test('there are works to read on, with their years', () => {
  expect(judge((text) => text.replaceAll(/\b(1996|1997)\b/g, 'long ago'))).toEqual([
    '"## Further reading" names fewer than 2 works with their years',
  ]);
});
