import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { filesOf, ROOT } from '../authoring/course.ts';
import { makeStub } from '../authoring/make-stub.ts';
import type { Command } from './command.ts';
import { selectExercises } from './select-exercises.ts';
import { UsageError } from './usage-error.ts';

export const stubs: Command = {
  summary: 'makes the stubs anew from the references',
  usage: `
Usage: npm run stubs -- [EXERCISE…] [--check]

Writes the stub of each exercise from its reference: the solution regions go, signatures and docstrings stay.

  --check  writes nothing

Exit code: 0 done, 1 a stub is out of date (with --check), 2 wrong use.`,
  options: { check: { type: 'boolean' } },
  allowPositionals: true,

  async run({ values, positionals }) {
    let stale = 0;
    for (const exercise of selectExercises(positionals)) {
      const { reference, stub } = filesOf(exercise);
      const wanted = stubOf(reference);
      if (existsSync(stub) && readFileSync(stub, 'utf8') === wanted) continue;
      stale++;
      if (!values.check) writeFileSync(stub, wanted);
      console.log(`${relative(ROOT, stub)} ${values.check ? 'is out of date' : 'written'}`);
    }
    if (stale === 0) console.log('all stubs are up to date');
    return values.check && stale > 0 ? 1 : 0;
  },
};

function stubOf(reference: string): string {
  const file = relative(ROOT, reference);
  if (!existsSync(reference)) throw new UsageError(`${file} is missing: course.json lists its exercise`);
  try {
    return makeStub(readFileSync(reference, 'utf8'));
  } catch (error) {
    throw new UsageError(`${file}: ${(error as Error).message}`);
  }
}
