import fc from 'fast-check';
import { afterEach, beforeEach, inject } from 'vitest';
import type { Answerer } from '../../engine/binding/answerer.ts';
import { checkSeed } from '../../engine/binding/check-seed.ts';
import { Examiner } from '../../engine/binding/examiner.ts';
import type { Probe } from '../../engine/binding/hash-answers.ts';
import { inFolder } from '../../engine/binding/in-folder.ts';
import { recordRuns } from '../../engine/binding/record-runs.ts';
import { bind } from '../../engine/binding/subject.ts';
import { trustedAnswerer } from '../../engine/binding/trusted-answerer.ts';
import { NO_LIMITS } from '../candidates/no-limits.ts';
import { CallNotes } from './call-notes.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** By exercise's folder: the module whose calls are noted. */
    references: Record<string, string>;
  }
  interface TaskMeta {
    /** The calls that the check made of the reference, as far as they may be shipped. */
    asked?: Probe[];
  }
}

/** The inputs are drawn anew, but the same ones each time. */
const SEED = 1;

let examiner: Examiner | undefined;
recordRuns(() => examiner);

let notes = new CallNotes();

beforeEach(async ({ task, skip }) => {
  notes = new CallNotes();
  // Nobody waits for what takes minutes in order to be told what is wrong with it.
  if (task.meta.slow) skip();
  const [folder, file] = Object.entries(inject('references')).find(([one]) =>
    inFolder(task.file.filepath, one),
  )!;
  fc.configureGlobal({
    ...fc.readConfigureGlobal(),
    seed: checkSeed(SEED, folder, task.fullTestName),
  });
  const reference = trustedAnswerer(await import(/* @vite-ignore */ file));
  const noting: Answerer = {
    ...reference,
    call(name, args, limitMs) {
      notes.note({ task: name, args }, examiner!.calls);
      return reference.call(name, args, limitMs);
    },
  };
  examiner = new Examiner(() => noting, {}, NO_LIMITS);
  bind((name, args) => examiner!.call(name, args));
});

afterEach(({ task }) => {
  task.meta.asked = notes.all;
});
