import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { WRONG_KINDS } from '../../grader/engine/binding/wrong-kinds.ts';
import { folderOf, readCourse } from '../../grader/engine/course/course.ts';
import { blindCandidatesOf } from '../../grader/staff/blind/blind-candidates-of.ts';
import { LEAST } from '../../grader/staff/blind/rate-blind.ts';
import { FIRST_LINE, sentencesOf } from '../../grader/staff/blind/sentences-of.ts';
import { candidatesOf } from '../../grader/staff/candidates/candidates-of.ts';

const firstLine = (file: string): string => readFileSync(file, 'utf8').split('\n')[0]!;

describe('the blind sets', () => {
  test.each(readCourse().exercises.map((exercise) => [folderOf(exercise), exercise] as const))(
    '%s has enough, and each says what it is',
    (_, exercise) => {
      const [reference, ...candidates] = blindCandidatesOf(exercise);
      const right = candidates.filter(({ kind }) => kind === 'variant');
      const wrong = candidates.filter(({ kind }) => kind === 'misconception');

      expect(reference!.kind).toBe('reference');
      expect(right.length).toBeGreaterThanOrEqual(LEAST.right);
      expect(wrong.length).toBeGreaterThanOrEqual(LEAST.wrong);
      for (const { file } of right) expect(firstLine(file!)).toMatch(/^\/\/ [A-Z].+\.$/);
      for (const { file } of wrong) expect(firstLine(file!)).toMatch(FIRST_LINE);
      const known = [
        ...Object.keys(WRONG_KINDS),
        ...candidatesOf(exercise).flatMap(({ kind, name }) => (kind === 'misconception' ? [name] : [])),
      ];
      for (const { file } of wrong) expect(known).toEqual(expect.arrayContaining(sentencesOf(file!)));
    },
  );
});
