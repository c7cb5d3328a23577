import { readFileSync } from 'node:fs';
import { type Exercise, filesOf, ROOT } from '../../engine/course/course.ts';
import { tasksIn } from '../../engine/course/tasks-in.ts';
import { sampleReference } from './fill-template.ts';

/** Code alone: marks and comments may have gone while the sample stayed. */
const codeOf = (source: string): string =>
  source
    .replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
    .split(/\s+/)
    .filter(Boolean)
    .join(' ');

/** Whether some function of an exercise still is the sample that `npm run new` put into it. */
export function holdsSample(exercise: Exercise, root: string = ROOT): boolean {
  const source = readFileSync(filesOf(exercise, root).reference, 'utf8');
  const code = codeOf(source);
  return tasksIn(source).some((task) => {
    const [sample] = /export function[\s\S]*?^\}/m.exec(sampleReference([task]))!;
    return code.includes(codeOf(sample));
  });
}
