import { dirname, join, relative, resolve } from 'node:path';
import type { Plugin } from 'vitest/config';
import { filesOf, ROOT, readCourse } from '../course.ts';

/**
 * A Vite plugin for mutation testing: wherever a check imports an exercise's stub, it gets the reference of this
 * working copy, which Stryker has mutated; wherever anything else imports that reference, to compare with it, it gets
 * the one of the original repository. Were both one file, a mutant would be compared with itself, and none would die.
 *
 * @param original the root of the repository that nobody mutates
 */
export function bindMutant(original: string): Plugin {
  const exercises = readCourse().exercises.map((exercise) => filesOf(exercise));
  const mutantOf = new Map(exercises.map(({ stub, reference }) => [stub, reference]));
  const references = new Set(mutantOf.values());
  return {
    name: 'bind-mutant',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!importer || !source.startsWith('.')) return undefined;
      const file = resolve(dirname(importer), source);
      return references.has(file) ? join(original, relative(ROOT, file)) : mutantOf.get(file);
    },
  };
}
