import { readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { filesOf, ROOT } from '../authoring/course.ts';
import { makeStub } from '../authoring/make-stub.ts';
import type { Command } from './command.ts';
import { selectExercises } from './select-exercises.ts';

export const stubs: Command = {
  summary: 'makes the stubs anew from the references',
  usage: `
Usage: npm run stubs -- [EXERCISE…] [--check]

Writes the stub of each exercise from its reference.

  --check  writes nothing; exit code 1 where a stub is out of date`,
  options: { check: { type: 'boolean' } },
  allowPositionals: true,

  async run({ values, positionals }) {
    let stale = 0;
    for (const exercise of selectExercises(positionals)) {
      const { reference, stub } = filesOf(exercise);
      const wanted = makeStub(readFileSync(reference, 'utf8'));
      if (readFileSync(stub, { encoding: 'utf8', flag: 'a+' }) === wanted) continue;
      stale++;
      if (!values.check) writeFileSync(stub, wanted);
      console.log(`${relative(ROOT, stub)} ${values.check ? 'is out of date' : 'written'}`);
    }
    if (stale === 0) console.log('all stubs are up to date');
    return values.check && stale > 0 ? 1 : 0;
  },
};
