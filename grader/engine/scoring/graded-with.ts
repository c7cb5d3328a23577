import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, sep } from 'node:path';
import { z } from 'zod';
import type { BaseSeed } from '../binding/check-seed.ts';
import { type Exercise, filesOf, HOME, limitsOf, ROOT, readCourse } from '../course/course.ts';
import type { Layer } from '../sandbox/layers.ts';
import { Hash, Hashes, type Report } from './report.ts';
import { withoutWords } from './without-words.ts';

/** Everything besides the submission that a report follows from. */
export const GradedWith = z.strictObject({
  exercises: z.array(z.string()),
  /** Of the seed, which stays secret. */
  seed: Hash,
  isolation: z.array(z.string()),
  node: z.string(),
  ...Hashes.shape,
});

export type GradedWith = z.infer<typeof GradedWith>;

/** How messages name what differs between two machines. */
export const WHAT: Record<keyof GradedWith, string> = {
  exercises: 'exercises',
  seed: 'seeds',
  isolation: 'layers of isolation',
  node: 'versions of Node',
  grader: 'graders',
  checks: 'checks',
  references: 'references',
  limits: 'limits',
};

/** Folders of the grader whose files decide about verdicts. */
const GRADER = [
  'grader/engine/binding',
  'grader/checks',
  'grader/engine/course',
  'grader/engine/datasets',
  'grader/engine/sandbox',
  'grader/engine/scoring',
];

/** What in them belongs to one exercise: another exercise's is no reason to grade anew. */
const PICTURES = join(ROOT, 'exercises/lib/pictures');

const PACKAGES = ['vitest', 'fast-check'];

/** Finds out what reports follow from, here and now. */
export function gradedWith(
  exercises: Exercise[],
  { seed, layers }: { seed: BaseSeed; layers: Layer[] },
): GradedWith {
  return {
    exercises: exercises.map(({ id }) => id),
    seed: hashSeed(seed),
    isolation: layers,
    node: process.version,
    ...hashesOf(exercises),
  };
}

/** What stands for a seed wherever others can read it. A seed of random text cannot be found from it by trying. */
export const hashSeed = (seed: BaseSeed): string => hashOf([`seed ${seed}`]);

/**
 * Hashes of the grader, the checks, the references and the limits, as they are now: of what may change a grade. Figures,
 * variants and the words of a misconception do not.
 */
export function hashesOf(exercises: Exercise[]): Report['hashes'] {
  const require = createRequire(import.meta.url);
  const course = readCourse();
  const versions = PACKAGES.map(
    (name) => `${name} ${JSON.parse(readFileSync(packageFile(require, name), 'utf8')).version}`,
  );
  const folders = [...GRADER.map((folder) => join(HOME, folder)), join(ROOT, 'exercises/lib')];
  const ours = folders
    .flatMap(filesBelow)
    .filter((file) => !file.endsWith('.test.ts') && !file.startsWith(PICTURES));
  const files = exercises.map((exercise) => filesOf(exercise));
  const checks = files.flatMap(({ publicChecks, hiddenChecks, pictures }) => [
    publicChecks,
    hiddenChecks,
    pictures,
  ]);
  const references = files.flatMap(({ reference, figureScript, variants }) =>
    filesBelow(join(reference, '..')).filter(
      (file) => !checks.includes(file) && file !== figureScript && !file.startsWith(join(variants, sep)),
    ),
  );
  const limits = [
    limitsOf(course),
    ...exercises.map(({ callSeconds = {}, globals = [] }) => [callSeconds, globals]),
  ];
  return {
    grader: hashOf([versions.join('\n'), JSON.stringify(course.datasets), ...ours.map(contentOf)]),
    checks: hashOf(checks.map(contentOf)),
    references: hashOf(references.map((file) => withoutWords(contentOf(file)))),
    limits: hashOf([JSON.stringify(limits)]),
  };
}

/** What a report is kept under: the same key, the same report. */
export const gradingKey = (submission: string, using: GradedWith): string =>
  hashOf([submission, JSON.stringify(GradedWith.parse(using))]);

function packageFile(require: NodeJS.Require, name: string): string {
  const folder = (require.resolve.paths(name) ?? []).find((path) =>
    existsSync(join(path, name, 'package.json')),
  );
  return join(folder ?? '', name, 'package.json');
}

/** A file with its name, independent of where the repository lies and of how its lines end. */
const contentOf = (file: string): string =>
  `${relative(file.startsWith(ROOT) ? ROOT : HOME, file).replaceAll(sep, '/')}\n${existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\r\n', '\n') : ''}`;

function hashOf(parts: string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}\n${part}`);
  return hash.digest('hex');
}

/** The files of a folder and the folders in it, in an order that does not depend on the system. */
function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
