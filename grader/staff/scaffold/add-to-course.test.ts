import { expect, test } from 'vitest';
import { addToCourse } from './add-to-course.ts';

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
  const added = addToCourse(COURSE, exercise(id));
  expect(added).toContain(context);
  expect(JSON.parse(added).exercises).toHaveLength(3);
});

test('a number or a name that is taken is refused, and the next free number told', () => {
  expect(() => addToCourse(COURSE, exercise('04'))).toThrow(
    'the number 04 belongs to the exercise 04-four; the next free number is 05',
  );
  expect(() => addToCourse(COURSE, exercise('09', 'two'))).toThrow(
    'the name "two" belongs to the exercise 02-two; the next free number is 05',
  );
});
