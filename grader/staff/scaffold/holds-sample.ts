import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Exercise, filesOf, ROOT } from '../../engine/course/course.ts';

const SAMPLE = join(import.meta.dirname, 'template/solutions/FOLDER/SLUG.ts.txt');

/** Code alone: marks and comments may have gone while the sample stayed. */
const codeOf = (source: string): string =>
  source
    .replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
    .split(/\s+/)
    .filter(Boolean)
    .join(' ');

/** Whether an exercise still asks for the sample task that `npm run new` put into it. */
export const holdsSample = (exercise: Exercise, root: string = ROOT): boolean =>
  codeOf(readFileSync(filesOf(exercise, root).reference, 'utf8')) === codeOf(readFileSync(SAMPLE, 'utf8'));
