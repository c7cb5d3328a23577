import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Plugin } from 'vitest/config';
import { filesOf, folderOf, readCourse } from '../authoring/course.ts';

const PREFIX = '\0subject:';

/** The functions that an exercise asks for: what its reference exports, in order. */
export function tasksOf(reference: string): string[] {
  return [...readFileSync(reference, 'utf8').matchAll(/^export function (\w+)/gm)].map(([, name]) => name!);
}

/**
 * A Vite plugin that changes what one import means: wherever a check imports an exercise's stub, it gets
 * functions that hand each call to the subject bound at that moment (see `subject.ts`).
 */
export function bindSubject(): Plugin {
  const exercises = readCourse().exercises;
  const folderOfStub = new Map(exercises.map((exercise) => [filesOf(exercise).stub, folderOf(exercise)]));
  const references = new Map(exercises.map((exercise) => [folderOf(exercise), filesOf(exercise).reference]));
  return {
    name: 'bind-subject',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!importer?.endsWith('.test.ts') || !source.startsWith('.')) return undefined;
      const folder = folderOfStub.get(resolve(dirname(importer), source));
      return folder && PREFIX + folder;
    },
    load(id) {
      if (!id.startsWith(PREFIX)) return undefined;
      const tasks = tasksOf(references.get(id.slice(PREFIX.length))!);
      return [
        `import { callSubject } from ${JSON.stringify(resolve(import.meta.dirname, 'subject.ts'))};`,
        ...tasks.map((task) => `export const ${task} = (...args) => callSubject('${task}', args);`),
      ].join('\n');
    },
  };
}
