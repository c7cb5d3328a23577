import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Exercise, folderOf, limitsOf, ROOT, readCourse } from '../../engine/course/course.ts';
import { stageSubmission } from '../../engine/sandbox/stage.ts';

/**
 * The code of a submission in one exercise: the module and the helper files beside it, as grading reads them, each
 * under a line with its name where there are several.
 *
 * @param folder of the submission
 * @returns or why there is none
 */
export function readCode(folder: string, exercise: Exercise): { code: string } | { problem: string } {
  const name = folderOf(exercise);
  const module = { folder: name, module: `${exercise.slug}.ts` };
  const stage = stageSubmission(folder, [module], join(ROOT, 'exercises/lib'), limitsOf(readCourse()));
  try {
    const staged = stage.modules[name]!;
    if ('problem' in staged) return staged;
    const place = dirname(staged.file);
    const files = readdirSync(place).filter((file) => file.endsWith('.ts'));
    // The module first: it is what one looks for.
    files.sort(
      (one, other) =>
        Number(other === module.module) - Number(one === module.module) || (one < other ? -1 : 1),
    );
    const texts = files.map((file) => readFileSync(join(place, file), 'utf8'));
    if (texts.length === 1) return { code: texts[0]! };
    return { code: files.map((file, index) => `// ${file}\n${texts[index]!.trimEnd()}\n`).join('\n') };
  } finally {
    stage.remove();
  }
}
