import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDiagnosisTable } from '../../grader/engine/binding/diagnosis-table.ts';
import { filesOf, folderOf, readCourse } from '../../grader/engine/course/course.ts';
import { candidatesOf } from '../../grader/staff/candidates/candidates-of.ts';
import { mistakesIn } from '../../grader/staff/lessons/mistakes-in.ts';
import { loadModule } from '../../grader/staff/load-module.ts';

/** These are no mistakes in a function that one call shows: what was chosen, or calls too large to be shipped. */
const NOT_IN_A_FUNCTION = {
  '06': ['The loss falls, then explodes.'],
  '07': ['The loss is NaN after some steps.', 'The loss rises from the first step on.'],
} as Record<string, string[]>;

test('mistakes are the entries of one section, by their words in bold', () => {
  const lesson =
    'A\n\n## What goes wrong\n\n- **One.** Why.\n- **Two, `f`.** Why.\n\n## Hints\n\n- **Three.**\n';
  expect(mistakesIn(lesson)).toEqual(['One.', 'Two, `f`.']);
});

describe('every mistake that a lesson lists is named in the student’s own checks', () => {
  test.each(
    readCourse().exercises.flatMap((exercise) => {
      const mistakes = mistakesIn(readFileSync(filesOf(exercise).lesson, 'utf8'));
      return mistakes.length > 0 ? [[folderOf(exercise), exercise, mistakes] as const] : [];
    }),
  )('%s', async (_, exercise, mistakes) => {
    const told = Object.keys(readDiagnosisTable(filesOf(exercise).diagnosis).sentences);
    const listed = new Map<string, string[]>();
    for (const { kind, name, file } of candidatesOf(exercise)) {
      const { lesson } = kind === 'misconception' ? await loadModule(file!) : {};
      if (lesson !== undefined) listed.set(lesson, [...(listed.get(lesson) ?? []), name]);
    }
    const exempt = NOT_IN_A_FUNCTION[exercise.id] ?? [];
    expect([...listed.keys()].sort()).toEqual(mistakes.filter((one) => !exempt.includes(one)).sort());
    for (const names of listed.values()) expect(told).toEqual(expect.arrayContaining(names));
  });
});
