import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { type Exercise, filesOf, HOME, limitsOf, ROOT, readCourse } from '../course/course.ts';
import { filesBehind, filesBelow } from '../course/files-behind.ts';
import { givenCode } from '../sandbox/given-code.ts';
import type { Hashes } from './report.ts';
import { withoutWords } from './without-words.ts';

/** Folders of the grader whose files decide about verdicts. */
const GRADER = [
  'grader/engine/binding',
  'grader/checks',
  'grader/engine/course',
  'grader/engine/datasets',
  'grader/engine/sandbox',
  'grader/engine/scoring',
].map((folder) => join(HOME, folder));

const LIB = join(ROOT, 'exercises/lib');

const GIVEN = givenCode(LIB).map((name) => join(LIB, name));

const PACKAGES = ['vitest', 'fast-check'];

/**
 * Hashes of what decides about grades, as it is now: what all exercises have in common, and what each has of its own,
 * its checks and what these import among it. Figures, variants and the words of a misconception decide about nothing.
 */
export function hashesOf(exercises: Exercise[]): Hashes {
  const course = readCourse(undefined, { drafts: true });
  const own = new Map(course.exercises.map((exercise) => [exercise.id, ownFiles(exercise)]));
  const used = new Set([...own.values()].flatMap(({ checks, references }) => [...checks, ...references]));
  // Of the course's code, what no exercise names may be meant for all of them.
  const common = [...GRADER.flatMap(filesBelow), ...GIVEN, ...filesBelow(LIB)].filter(
    (file, index, all) => !file.endsWith('.test.ts') && !used.has(file) && all.indexOf(file) === index,
  );
  const versions = PACKAGES.map(versionOf);
  return {
    grader: hashOf([versions.join('\n'), JSON.stringify(course.datasets), ...common.map(contentOf)]),
    exercises: Object.fromEntries(
      exercises.map((exercise) => {
        const { checks, references } = own.get(exercise.id) ?? ownFiles(exercise);
        const { callSeconds = {}, globals = [] } = exercise;
        const hashes = {
          checks: hashOf(checks.map(contentOf)),
          references: hashOf(references.map((file) => withoutWords(contentOf(file)))),
          limits: hashOf([JSON.stringify([limitsOf(course), callSeconds, globals])]),
        };
        return [exercise.id, hashes];
      }),
    ),
  };
}

/** What decides about the grades of one exercise and belongs to no other, or to a few. */
function ownFiles(exercise: Exercise): { checks: string[]; references: string[] } {
  const { stub, publicChecks, hiddenChecks, pictures, reference, figureScript, variants } = filesOf(exercise);
  const starts = [publicChecks, hiddenChecks, pictures];
  const folder = filesBelow(dirname(reference)).filter(
    (file) => !starts.includes(file) && file !== figureScript && !file.startsWith(join(variants, sep)),
  );
  const checks = filesBehind(starts, (path) => path === stub || folder.includes(path) || isCommon(path));
  const references = filesBehind(folder, (path) => checks.includes(path) || isCommon(path));
  return { checks, references };
}

/** What is in every exercise's grade, or is no part of this repository. */
const isCommon = (path: string): boolean =>
  GIVEN.includes(path) ||
  GRADER.some((folder) => path === folder || path.startsWith(folder + sep)) ||
  ![ROOT, HOME].some((root) => path.startsWith(root + sep)) ||
  path.includes(`${sep}node_modules${sep}`) ||
  path.endsWith(`${sep}node_modules`);

function versionOf(name: string): string {
  const require = createRequire(import.meta.url);
  const folder = (require.resolve.paths(name) ?? []).find((path) =>
    existsSync(join(path, name, 'package.json')),
  );
  const { version } = JSON.parse(readFileSync(join(folder ?? '', name, 'package.json'), 'utf8'));
  return `${name} ${version}`;
}

/** A file with its name, independent of where the repository lies and of how its lines end. */
const contentOf = (file: string): string =>
  `${relative(file.startsWith(ROOT) ? ROOT : HOME, file).replaceAll(sep, '/')}\n${readFileSync(file, 'utf8').replaceAll('\r\n', '\n')}`;

/** SHA-256 of several texts, none of which can pass for a part of another. */
export function hashOf(parts: string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}\n${part}`);
  return hash.digest('hex');
}
