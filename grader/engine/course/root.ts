import { join, resolve } from 'node:path';

/** The repository that holds this grader. */
export const HOME = join(import.meta.dirname, '../../..');

/**
 * The root folder of the course. It is the repository around the grader, unless the environment names another in
 * `COURSE_ROOT`, from there: so the grader tries itself on a course of its own.
 */
export const ROOT = resolve(HOME, process.env.COURSE_ROOT ?? '');
