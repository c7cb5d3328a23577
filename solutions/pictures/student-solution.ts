import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../grader/engine/course/course.ts';

/** The reference as a student would have written it in their own file. */
export function studentSolution(path: string): string {
  const source = readFileSync(join(ROOT, path.replace(/^exercises\//, 'solutions/')), 'utf8');
  return source
    .replaceAll('../../../exercises/lib', '../lib/')
    .replaceAll(/^ *\/\/ #(?:end)?region.*\n/gm, '');
}
