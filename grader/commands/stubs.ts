import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Command } from '../command-line/command.ts';
import { selectExercises } from '../command-line/select-exercises.ts';
import { UsageError } from '../command-line/usage-error.ts';
import { type Exercise, filesOf, ROOT } from '../engine/course/course.ts';
import { spinner } from '../show/terminal/spinner.ts';
import { isDiagnosisCurrent, type Written, writeDiagnoses } from '../staff/diagnosis/write-diagnoses.ts';
import { makeStub } from '../staff/make-stub.ts';

export const stubs: Command = {
  summary: "makes the students' files anew: stubs, and what their checks tell of misconceptions",
  usage: `
Usage: npm run stubs -- [EXERCISE…] [--check]

Writes the stub of each exercise from its reference: the solution regions go, signatures and docstrings stay. Where an
exercise has public misconceptions, writes diagnosis.json as well, by which students' own checks recognise them: calls
that tell them apart, and hashes of what they answer.

  --check  writes nothing

Exit code: 0 done, 1 a file is out of date (with --check), 2 wrong use.`,
  options: { check: { type: 'boolean' } },
  allowPositionals: true,

  async run({ values, positionals }) {
    const exercises = selectExercises(positionals, { drafts: true });
    const stale: string[] = [];
    for (const exercise of exercises) {
      const { reference, stub } = filesOf(exercise);
      const wanted = stubOf(reference);
      if (existsSync(stub) && readFileSync(stub, 'utf8') === wanted) continue;
      if (!values.check) writeFileSync(stub, wanted);
      stale.push(stub);
    }
    const progress = spinner('looking for calls that tell misconceptions apart');
    const writing = values.check ? outdated(exercises) : writeDiagnoses(exercises);
    const diagnoses = await writing.finally(() => progress.stop());
    stale.push(...diagnoses.stale.map((exercise) => filesOf(exercise).diagnosis));
    for (const file of stale) {
      const done = existsSync(file) ? 'written' : 'removed';
      console.log(`${relative(ROOT, file)} ${values.check ? 'is out of date' : done}`);
    }
    for (const reason of diagnoses.untold) console.error(`note: ${reason}`);
    if (stale.length === 0) console.log('all stubs are up to date');
    return values.check && stale.length > 0 ? 1 : 0;
  },
};

async function outdated(exercises: Exercise[]): Promise<Written> {
  const current = await Promise.all(exercises.map(isDiagnosisCurrent));
  return { stale: exercises.filter((_, index) => !current[index]), untold: [] };
}

function stubOf(reference: string): string {
  const file = relative(ROOT, reference);
  if (!existsSync(reference)) throw new UsageError(`${file} is missing: course.json lists its exercise`);
  try {
    return makeStub(readFileSync(reference, 'utf8'));
  } catch (error) {
    throw new UsageError(`${file}: ${(error as Error).message}`);
  }
}
