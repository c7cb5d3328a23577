import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Plugin } from 'vitest/config';
import { filesOf, readCourse } from '../course/course.ts';
import { InputError } from '../course/input-error.ts';

const PREFIX = '\0subject:';
const SUBJECT_MODULE = resolve(import.meta.dirname, 'subject.ts');

/**
 * The functions that a file of checks imports from a module, in order.
 *
 * @param checks the source of the checks
 * @param from the module's name, as the checks write it
 */
export function importedTasks(checks: string, from: string): string[] {
  const clauses = checks.matchAll(/^import (?!type\b)\{([^}]*)\} from '([^']*)'/gm);
  return [...clauses]
    .filter(([, , source]) => source === from)
    .flatMap(([, names]) => names!.split(','))
    .map((name) => name.trim().split(/\s+as\s+/)[0]!)
    .filter((name) => name !== '' && !name.startsWith('type '));
}

/** What the functions do: they ask the subject that is bound, or call those of the student's file through it. */
const CALLS = {
  bound: () => ({
    head: `import { callSubject } from ${JSON.stringify(SUBJECT_MODULE)};`,
    call: 'callSubject(',
  }),
  own: (stub: string) => ({
    head: `import { callOwn } from ${JSON.stringify(SUBJECT_MODULE)};\nimport * as own from ${JSON.stringify(stub)};`,
    call: 'callOwn(own, ',
  }),
};

/**
 * A Vite plugin that changes what one import means: wherever a check imports an exercise's stub, it gets
 * functions that hand each call to the subject bound at that moment (see `subject.ts`). Which functions there
 * are, the checks themselves say: neither the reference nor the student's file is needed to know.
 *
 * @param to what the functions call
 */
export function bindSubject(to: keyof typeof CALLS = 'bound'): Plugin {
  const stubs = new Set(
    readCourse(undefined, { drafts: true }).exercises.map((exercise) => filesOf(exercise).stub),
  );
  return {
    name: 'bind-subject',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!importer?.endsWith('.test.ts') || !source.startsWith('.')) return undefined;
      const stub = resolve(dirname(importer), source);
      if (!stubs.has(stub)) return undefined;
      const tasks = importedTasks(readFileSync(importer, 'utf8'), source);
      if (tasks.length === 0)
        throw new InputError(`${importer} must import the functions of ${source} by their names`);
      return `${PREFIX}${tasks.join()}:${stub}`;
    },
    load(id) {
      if (!id.startsWith(PREFIX)) return undefined;
      const [tasks = '', ...stub] = id.slice(PREFIX.length).split(':');
      const { head, call } = CALLS[to](stub.join(':'));
      return [
        head,
        ...tasks.split(',').map((task) => `export const ${task} = (...args) => ${call}'${task}', args);`),
      ].join('\n');
    },
  };
}
