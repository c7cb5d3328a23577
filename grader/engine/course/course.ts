import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { LIMITS, type Limits } from '../sandbox/limits.ts';
import { InputError } from './input-error.ts';
import { lineOf } from './line-of.ts';
import { Policy, requireTime } from './policy.ts';

/** The repository's root folder. */
export const ROOT = join(import.meta.dirname, '../../..');

const Exercise = z.strictObject({
  id: z.string().regex(/^\d\d$/, 'must be two digits, such as "01"'),
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'),
  title: z.string().min(1),
  points: z.number().positive(),
  /** Seconds that one call may take, by function, where they differ from the usual. */
  callSeconds: z.record(z.string(), z.number().positive()).optional(),
  /** What the exercise counts in the total; its points where nothing is said. */
  weight: z.number().nonnegative().optional(),
  /** When it is due, as clocks in the policy's time zone show it: `2026-11-30T23:59`. */
  due: z.string().optional(),
  /** Its score adds to the total, but not to what the total is out of. */
  extraCredit: z.boolean().optional(),
});

const Course = z
  .strictObject({
    title: z.string().min(1),
    exercises: z.array(Exercise).min(1),
    /** Limits of the sandbox that differ from the usual ones of `limits.ts`, by the same names. */
    limits: z
      .partialRecord(z.enum(Object.keys(LIMITS) as (keyof Limits)[]), z.number().int().positive())
      .optional(),
    policy: Policy.prefault({}),
  })
  .superRefine(({ exercises, policy }, context) => {
    exercises.forEach((exercise, index) => {
      const { due } = exercise;
      for (const field of ['id', 'slug'] as const) {
        const value = exercise[field];
        if (exercises.findIndex((other) => other[field] === value) < index) {
          const message = `"${value}" belongs to another exercise already`;
          context.addIssue({ code: 'custom', path: ['exercises', index, field], message, input: value });
        }
      }
      if (due !== undefined) requireTime(due, policy.timeZone, ['exercises', index, 'due'], context);
    });
  });

/** One exercise as `course.json` lists it. */
export type Exercise = z.infer<typeof Exercise>;

/** The course as `course.json` describes it. */
export type Course = z.infer<typeof Course>;

/**
 * Reads `exercises/course.json`: the order of the exercises, their titles and points, and how classes are graded.
 *
 * @throws InputError naming the file, the line and the field that is wrong
 */
export function readCourse(file: string = join(ROOT, 'exercises/course.json')): Course {
  const text = readFileSync(file, 'utf8');
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw new InputError(`${file}: ${(error as Error).message}`);
  }
  const parsed = Course.safeParse(content);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map(
    ({ path, message }) => `${file}:${lineOf(text, path)}: ${path.join('.') || 'the course'}: ${message}`,
  );
  throw new InputError(issues.join('\n'));
}

/** The limits of the course's sandboxes: the usual ones where it sets no other. */
export const limitsOf = (course: Course): Limits => ({ ...LIMITS, ...course.limits });

/** The folder name of an exercise: `04-pooling`. */
export const folderOf = (exercise: Exercise): string => `${exercise.id}-${exercise.slug}`;

/** Where the files of an exercise are, in this repository or below another root. */
export function filesOf(exercise: Exercise, root: string = ROOT) {
  const folder = folderOf(exercise);
  return {
    stub: join(root, 'exercises', folder, `${exercise.slug}.ts`),
    lesson: join(root, 'exercises', folder, 'README.md'),
    translation: join(root, 'exercises', folder, 'README.zh-CN.md'),
    publicChecks: join(root, 'exercises', folder, `${exercise.slug}.test.ts`),
    pictures: join(root, 'exercises/lib/pictures', `${folder}.ts`),
    figures: join(root, 'exercises', folder, 'figures'),
    diagnosis: join(root, 'exercises', folder, 'diagnosis.json'),
    reference: join(root, 'solutions', folder, `${exercise.slug}.ts`),
    hiddenChecks: join(root, 'solutions', folder, `${exercise.slug}.hidden.test.ts`),
    figureScript: join(root, 'solutions', folder, 'figures.ts'),
    misconceptions: join(root, 'solutions', folder, 'misconceptions'),
    variants: join(root, 'solutions', folder, 'variants'),
  };
}
