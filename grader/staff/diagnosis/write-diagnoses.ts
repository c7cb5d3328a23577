import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import {
  type CheckProbes,
  type DiagnosisTable,
  formatDiagnosisTable,
  readDiagnosisTable,
} from '../../engine/binding/diagnosis-table.ts';
import { type Exercise, filesOf } from '../../engine/course/course.ts';
import { isSolution } from '../candidates/candidate.ts';
import { candidatesOf } from '../candidates/candidates-of.ts';
import { type LoadedCandidate, loadCandidates } from '../candidates/load-candidates.ts';
import { findProbes } from './find-probes.ts';
import { makeTable } from './make-table.ts';

/**
 * Writes what students' own checks may tell of misconceptions: `diagnosis.json` beside the checks of each exercise that
 * has public ones.
 *
 * @returns the exercises whose file was not as it should be
 * @throws Error where the public checks of one cannot be run
 */
export async function writeDiagnoses(exercises: Exercise[]): Promise<Exercise[]> {
  const solutions = new Map<Exercise, LoadedCandidate[]>();
  for (const exercise of exercises) solutions.set(exercise, await solutionsOf(exercise));
  const withPublic = new Map([...solutions].filter(([, own]) => own.some(({ isPublic }) => isPublic)));
  const probes =
    withPublic.size > 0 ? await findProbes(withPublic) : new Map<Exercise, Map<string, CheckProbes>>();
  const stale: Exercise[] = [];
  for (const [exercise, own] of solutions) {
    const { diagnosis } = filesOf(exercise);
    const wanted = textOf(makeTable(probes.get(exercise) ?? new Map(), own));
    if (wanted === storedText(diagnosis)) continue;
    stale.push(exercise);
    if (wanted === undefined) rmSync(diagnosis);
    else writeFileSync(diagnosis, wanted);
  }
  return stale;
}

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
