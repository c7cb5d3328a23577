import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CallPictures } from '../../checks/call-picture.ts';
import { mismatch } from '../../checks/mismatch.ts';
import { ROOT, readCourse } from '../course/course.ts';
import { readerLanguage } from '../course/reader-language.ts';
import { sentenceIn } from '../course/sentence.ts';
import type { Answerer } from './answerer.ts';
import { likelyCause, readDiagnosisTable } from './diagnosis-table.ts';
import type { RecordedCall } from './examiner.ts';
import { failurePicture } from './failure-picture.ts';
import { formatCall } from './format-call.ts';
import type { FailurePicture } from './picture.ts';
import { taskOf } from './task-of.ts';

/** What can be said of a check that failed, besides what its assertion says. */
export interface Explanation {
  /** The calls that led to the failure, as text. */
  calls: string[];
  /** The failure, ready to be drawn. */
  picture?: FailurePicture;
  /** The misconception that answers as the module does. */
  diagnosis?: { name: string; sentence: string; thisCaseOnly?: true };
}

/** A check that failed. */
export interface Failure {
  /** The exercise's folder. */
  exercise: string;
  /** The check's full name. */
  check: string;
  /** The calls that led to the failure. */
  calls: RecordedCall[];
  /** What the check says of it. */
  message: string | undefined;
}

/** Functions of which a cause was told that explains one case. */
const toldInPart = new Set<string>();

/**
 * Explains a failure: the calls, drawn where they can be, and the likely cause.
 *
 * @param diagnosis the file with what may be told of misconceptions, and who is asked for it
 */
export async function explainFailure(
  { exercise, check, calls, message }: Failure,
  diagnosis?: { file: string; answerer: Pick<Answerer, 'call'> },
): Promise<Explanation> {
  // An earlier assertion's mismatch is not what this check failed of.
  const { last } = mismatch;
  const drawn = failurePicture(
    await picturesOf(exercise),
    taskOf(check),
    calls,
    message === last?.message ? last : undefined,
  );
  const told = diagnosis && toldCause(check, diagnosis);
  return {
    calls: calls.slice(-3).map(formatCall),
    ...(drawn ? { picture: drawn } : {}),
    ...(told ? { diagnosis: told } : {}),
  };
}

function toldCause(
  check: string,
  { file, answerer }: { file: string; answerer: Pick<Answerer, 'call'> },
): Explanation['diagnosis'] {
  const cause = likelyCause(readDiagnosisTable(file), check, answerer);
  if (!cause) return undefined;
  if (cause.thisCaseOnly) {
    const task = taskOf(check);
    if (toldInPart.has(task)) return undefined;
    toldInPart.add(task);
  }
  return { ...cause, sentence: sentenceIn(cause.sentence, readerLanguage(readCourse().languages)) };
}

/** How calls of an exercise's functions are drawn, where it says so. */
export async function picturesOf(exercise: string): Promise<CallPictures> {
  const file = join(ROOT, 'exercises/lib/pictures', `${exercise}.ts`);
  return existsSync(file) ? (await import(file)).pictures : {};
}
