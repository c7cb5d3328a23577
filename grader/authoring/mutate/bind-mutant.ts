import { dirname, join, relative, resolve } from 'node:path';
import type { Plugin } from 'vitest/config';
import { type Exercise, filesOf, ROOT } from '../course.ts';

/**
 * A Vite plugin for mutation testing: where a check imports an exercise's stub, it gets the mutated reference. What
 * it compares with stays the reference itself, which is another file: were they one, both would mutate together, and
 * no mutant would ever differ.
 *
 * @param sandbox the folder with the mutated references, laid out as the repository
 */
export function bindMutant(exercises: Exercise[], sandbox: string): Plugin {
  const mutants = new Map(
    exercises
      .map((exercise) => filesOf(exercise))
      .map(({ stub, reference }) => [stub, join(sandbox, relative(ROOT, reference))]),
  );
  return {
    name: 'bind-mutant',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!importer?.endsWith('.test.ts') || !source.startsWith('.')) return undefined;
      return mutants.get(resolve(dirname(importer), source));
    },
  };
}
