import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Exercise, filesOf, ROOT } from '../../engine/course/course.ts';
import { tasksIn } from '../../engine/course/tasks-in.ts';
import type { Candidate } from '../candidates/candidate.ts';
import { loadModule } from '../load-module.ts';

/** By function and by words of its docstring: the misconceptions that break what these words say. */
export type Clauses = Record<string, Record<string, string[]>>;

/**
 * What is wrong with an exercise's list of clauses, where it has one: words that no docstring says, functions without
 * any, misconceptions that are nobody's or that leave the function as it is, and clauses without one of their own, which
 * breaks no other clause of that function.
 */
export async function judgeClauses(
  exercise: Exercise,
  candidates: Candidate[],
  root: string = ROOT,
): Promise<string[]> {
  const files = filesOf(exercise, root);
  if (!existsSync(files.clauses)) return [];
  const clauses: Clauses = (await loadModule(files.clauses)).clauses;
  const source = readFileSync(files.reference, 'utf8');
  const reference = await loadModule(files.reference);
  const modules = new Map<string, Record<string, unknown>>();
  for (const { kind, name, file } of candidates) {
    if (kind === 'misconception') modules.set(name, await loadModule(file!));
  }
  const problems: string[] = [];
  for (const task of tasksIn(source)) if (!clauses[task]) problems.push(`${task} has no clauses`);
  for (const [task, own] of Object.entries(clauses)) {
    const docstring = docstringOf(source, task);
    for (const [number, [words, breakers]] of Object.entries(own).entries()) {
      const clause = `clause ${number + 1} of ${task}, "${words}",`;
      if (!docstring.includes(words)) problems.push(`${clause} is not in its docstring`);
      for (const name of breakers) {
        const module = modules.get(name);
        if (!module) problems.push(`${clause} names the misconception ${name}, which is none`);
        else if (module[task] === reference[task])
          problems.push(`${clause} is not broken by ${name}, which leaves the function as it is`);
      }
      const others = Object.entries(own).flatMap(([other, names]) => (other === words ? [] : names));
      if (breakers.every((name) => others.includes(name)))
        problems.push(`${clause} has no wrong solution of its own`);
    }
  }
  const named = new Set(Object.values(clauses).flatMap((own) => Object.values(own).flat()));
  const astray = [...modules.keys()].filter((name) => !named.has(name));
  problems.push(...astray.map((name) => `misconception ${name} breaks no clause`));
  return problems.map((problem) => `${basename(files.clauses)}: ${problem}`);
}

/** The docstring of a function in one line. */
function docstringOf(source: string, name: string): string {
  const [, text = ''] =
    source.match(new RegExp(`/\\*\\*((?:(?!\\*/)[^])*)\\*/\\s*export function ${name}\\b`)) ?? [];
  return text.replace(/\n \* ?/g, ' ').replace(/\s+/g, ' ');
}
