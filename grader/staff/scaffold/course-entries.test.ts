import { expect, test } from 'vitest';
import { addEntry, removeEntry, renameEntry } from './course-entries.ts';

const COURSE = `{
  "title": "Course",
  "exercises": [
    { "id": "02", "slug": "two", "title": "Two", "points": 2 },
    {
      "id": "04", "slug": "four", "title": "Four", "points": 4,
      "callSeconds": { "train": 90 }
    }
  ],
  "policy": { "latePerDay": 10 }
}
`;

const exercise = (id: string, slug = 'new-one') => ({ id, slug, title: 'New one', points: 3 });
const entry = (id: string) => `{ "id": "${id}", "slug": "new-one", "title": "New one", "points": 3 }`;

test.each([
  ['01', `"exercises": [\n    ${entry('01')},\n    { "id": "02"`],
  ['03', `"points": 2 },\n    ${entry('03')},\n    {\n      "id": "04"`],
  ['07', `"callSeconds": { "train": 90 }\n    },\n    ${entry('07')}\n  ],\n  "policy"`],
])('%s goes where its number puts it, and the rest stays as it was written', (id, context) => {
  const added = addEntry(COURSE, exercise(id));
  expect(added).toContain(context);
  expect(JSON.parse(added).exercises).toHaveLength(3);
});

test('a second exercise gives both a line of their own', () => {
  const only = `"exercises": [${entry('02')}]`;
  const both = (...ids: string[]) => `"exercises": [\n    ${ids.map(entry).join(',\n    ')}\n  ]`;
  const add = (id: string) => addEntry(`{ ${only} }`, { ...exercise(id, 'other') });
  expect(add('03').replace('"other"', '"new-one"')).toContain(both('02', '03'));
  expect(add('01').replace('"other"', '"new-one"')).toContain(both('01', '02'));
});

test('a number or a name that is taken is refused, and the next free number told', () => {
  expect(() => addEntry(COURSE, exercise('04'))).toThrow(
    'the number 04 belongs to the exercise 04-four; the next free number is 05',
  );
  expect(() => addEntry(COURSE, exercise('09', 'two'))).toThrow(
    'the name "two" belongs to the exercise 02-two; the next free number is 05',
  );
});

test.each([
  ['02', '"exercises": [\n    {\n      "id": "04"'],
  ['04', '"points": 2 }\n  ],\n  "policy"'],
])('%s goes with its comma, and the rest stays as it was written', (id, context) => {
  const removed = removeEntry(COURSE, id);
  expect(removed).toContain(context);
  expect(JSON.parse(removed).exercises).toHaveLength(1);
  expect(() => removeEntry(removed, JSON.parse(removed).exercises[0].id)).toThrow('the only exercise');
});

test.each([
  [COURSE, '04', { id: '01', slug: 'four' }, ['01', '02']],
  [COURSE, '02', { id: '05', slug: 'other' }, ['04', '05']],
  [COURSE, '04', { id: '04', slug: 'other' }, ['02', '04']],
  [removeEntry(COURSE, '02'), '04', { id: '03', slug: 'three' }, ['03']],
])('another name goes where its number puts it, with all that is said of it', (course, id, to, order) => {
  const before = JSON.parse(course).exercises.find((one: { id: string }) => one.id === id);
  const { exercises } = JSON.parse(renameEntry(course, id, to));
  expect(exercises.map((one: { id: string }) => one.id)).toEqual(order);
  expect(exercises.find((one: { id: string }) => one.id === to.id)).toEqual({ ...before, ...to });
});

test('a name that another exercise has is refused', () => {
  expect(() => renameEntry(COURSE, '04', { id: '02', slug: 'four' })).toThrow('the number 02 belongs to');
  expect(() => renameEntry(COURSE, '04', { id: '05', slug: 'two' })).toThrow('the name "two" belongs to');
});
