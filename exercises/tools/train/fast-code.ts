import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../grader/engine/course/course.ts';
import { importCode, StudentCode } from './student-code.ts';

const EXERCISE = '08-fast-cnn';
const CLASSES = 10;

/** What `--engine fast` trains, and which of its engines runs here, where it says so. */
export interface FastCode {
  code: StudentCode;
  kind: string | undefined;
}

/**
 * The functions of exercise 08, and of exercise 07 what they need beside them. Where the repository has the solutions
 * they are these; a student's own files everywhere else.
 *
 * @throws TrainingStop where a file does not load
 */
export async function loadFastCode(): Promise<FastCode> {
  const file = codeOf(EXERCISE, 'fast-cnn.ts');
  const fast = await importCode(file);
  const functions: Record<string, unknown> = {
    ...(await importCode(codeOf('07-mnist-cnn', 'mnist-cnn.ts'))),
    ...fast,
    predict: (params: unknown, images: Float32Array) => strongest(code.call('forward', params, images)),
  };
  const code = new StudentCode(file, functions, EXERCISE);
  return { code, kind: typeof fast.engineKind === 'string' ? fast.engineKind : undefined };
}

function codeOf(folder: string, name: string): string {
  const [reference, own] = ['solutions', 'exercises'].map((place) => join(ROOT, place, folder, name));
  return existsSync(reference!) ? reference! : own!;
}

/** The place of the largest of every ten numbers. */
function strongest(logits: unknown): unknown {
  if (!(logits instanceof Float32Array)) return logits;
  const answers = new Uint8Array(logits.length / CLASSES);
  for (const [at, logit] of logits.entries()) {
    const image = Math.floor(at / CLASSES);
    if (logit > logits[image * CLASSES + answers[image]!]!) answers[image] = at % CLASSES;
  }
  return answers;
}
