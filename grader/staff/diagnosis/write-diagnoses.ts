import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import {
  type DiagnosisTable,
  formatDiagnosisTable,
  readDiagnosisTable,
} from '../../engine/binding/diagnosis-table.ts';
import { type Exercise, filesOf, folderOf } from '../../engine/course/course.ts';
import { isSolution } from '../candidates/candidate.ts';
import { candidatesOf } from '../candidates/candidates-of.ts';
import { type LoadedCandidate, loadCandidates } from '../candidates/load-candidates.ts';
import { type Found, findProbes } from './find-probes.ts';
import { makeTable } from './make-table.ts';
import { ENOUGH } from './rate-answer.ts';

/** What became of the files. */
export interface Written {
  /** The exercises whose file was not as it should be. */
  stale: Exercise[];
  /** Of each public misconception that no public check can tell, why: a sentence each. */
  untold: string[];
}

/**
 * Writes what students' own checks may tell of misconceptions: `diagnosis.json` beside the checks of each exercise that
 * has public ones.
 *
 * @throws Error where the public checks of one cannot be run
 */
export async function writeDiagnoses(exercises: Exercise[]): Promise<Written> {
  const solutions = new Map<Exercise, LoadedCandidate[]>();
  for (const exercise of exercises) solutions.set(exercise, await solutionsOf(exercise));
  const withPublic = new Map([...solutions].filter(([, own]) => own.some(({ isPublic }) => isPublic)));
  const found = withPublic.size > 0 ? await findProbes(withPublic) : new Map<Exercise, Found>();
  const written: Written = { stale: [], untold: [] };
  for (const [exercise, own] of solutions) {
    const { diagnosis } = filesOf(exercise);
    const { probes = new Map(), mostWrong = new Map() } = found.get(exercise) ?? {};
    const table = makeTable(probes, own);
    for (const [name, wrong] of mostWrong) {
      if (!(name in table.sentences)) written.untold.push(`${folderOf(exercise)}: ${whyUntold(name, wrong)}`);
    }
    const wanted = textOf(table);
    if (wanted === storedText(diagnosis)) continue;
    written.stale.push(exercise);
    if (wanted === undefined) rmSync(diagnosis);
    else writeFileSync(diagnosis, wanted);
  }
  return written;
}

/**
 * Why no public check can tell a public misconception.
 *
 * @param wrong the most wrong numbers in its answers to the calls of one check
 */
export const whyUntold = (name: string, wrong: number): string =>
  wrong < ENOUGH
    ? `misconception ${name} is public, yet no public check can tell it: that needs ${ENOUGH} wrong numbers in the answers to the calls of one check, and ${wrong} ${wrong === 1 ? 'was' : 'were'} found`
    : `misconception ${name} is public, yet no public check can tell it: another solution answers the calls of the public checks alike`;

/**
 * Whether the stored calls are still answered as the table of an exercise says. Whether other calls would tell more,
 * only `writeDiagnoses` finds out, which runs the checks.
 */
export async function isDiagnosisCurrent(exercise: Exercise): Promise<boolean> {
  const { diagnosis } = filesOf(exercise);
  if (!existsSync(diagnosis)) return true;
  const stored = new Map(Object.entries(readDiagnosisTable(diagnosis).checks));
  return textOf(makeTable(stored, await solutionsOf(exercise))) === storedText(diagnosis);
}

/** Whose answers a diagnosis has to tell apart, the reference first. */
export const solutionsOf = (exercise: Exercise): Promise<LoadedCandidate[]> =>
  loadCandidates(candidatesOf(exercise).filter(isSolution));

const textOf = (table: DiagnosisTable): string | undefined =>
  Object.keys(table.checks).length > 0 ? formatDiagnosisTable(table) : undefined;

const storedText = (file: string): string | undefined =>
  existsSync(file) ? readFileSync(file, 'utf8') : undefined;
