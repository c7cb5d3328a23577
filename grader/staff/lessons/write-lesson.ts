import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Exercise, filesOf, ROOT } from '../../engine/course/course.ts';
import { lessonsOf } from '../../engine/course/lessons-of.ts';
import { listChecks } from '../../engine/scoring/list-checks.ts';
import { fillLesson } from './fill-lesson.ts';
import { writeFigures } from './write-figures.ts';

/**
 * Draws the figures of an exercise and fills in the tables of checks of its lessons.
 *
 * @param options.check writes nothing
 * @returns the files that were not as they should be, from the root
 */
export async function writeLesson(exercise: Exercise, { check }: { check: boolean }): Promise<string[]> {
  const { figures } = filesOf(exercise);
  const drawn = await writeFigures(exercise, { check });
  const stale = drawn.map((figure) => relative(ROOT, join(figures, `${figure}.svg`)));
  const [{ checks } = { checks: [] }] = await listChecks([exercise]);
  for (const { file, language } of lessonsOf(exercise)) {
    if (!existsSync(file)) continue;
    const before = readFileSync(file, 'utf8');
    const after = fillLesson(before, checks, language);
    if (after === before) continue;
    if (!check) writeFileSync(file, after);
    stale.push(relative(ROOT, file));
  }
  return stale;
}
