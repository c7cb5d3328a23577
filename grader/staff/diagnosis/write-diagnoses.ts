import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import {
  type CheckProbes,
  type DiagnosisTable,
  formatTable,
  readTable,
} from '../../engine/binding/diagnosis-table.ts';
import { type Exercise, filesOf } from '../../engine/course/course.ts';
import { findProbes } from './find-probes.ts';
import { type DiagnosisCast, loadCast } from './load-cast.ts';
import { makeTable } from './make-table.ts';

/**
 * Writes what students' own checks may tell of misconceptions: `diagnosis.json` beside the checks of each exercise that
 * has public ones.
 *
 * @returns the exercises whose file was not as it should be
 * @throws Error where the public checks of one cannot be run
 */
export async function writeDiagnoses(exercises: Exercise[]): Promise<Exercise[]> {
  const casts = new Map<Exercise, DiagnosisCast>();
  for (const exercise of exercises) casts.set(exercise, await loadCast(exercise));
  const withPublic = new Map(
    [...casts].filter(([, cast]) => cast.misconceptions.some((one) => one.isPublic)),
  );
  const probes =
    withPublic.size > 0 ? await findProbes(withPublic) : new Map<Exercise, Map<string, CheckProbes>>();
  const stale: Exercise[] = [];
  for (const [exercise, cast] of casts) {
    const { diagnosis } = filesOf(exercise);
    const wanted = textOf(makeTable(probes.get(exercise) ?? new Map(), cast));
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
  const stored = new Map(Object.entries(readTable(diagnosis).checks));
  return textOf(makeTable(stored, await loadCast(exercise))) === storedText(diagnosis);
}

const textOf = (table: DiagnosisTable): string | undefined =>
  Object.keys(table.checks).length > 0 ? formatTable(table) : undefined;

const storedText = (file: string): string | undefined =>
  existsSync(file) ? readFileSync(file, 'utf8') : undefined;
