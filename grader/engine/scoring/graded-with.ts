import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { BaseSeed } from '../binding/check-seed.ts';
import type { Exercise } from '../course/course.ts';
import type { Layer } from '../sandbox/layers.ts';
import { hashesOf, hashOf } from './hashes-of.ts';
import { Hash, Hashes, type Report } from './report.ts';

/** Everything besides the submission that a report follows from. */
export const GradedWith = z.strictObject({
  /** Of the seed, which stays secret. */
  seed: Hash,
  isolation: z.array(z.string()),
  node: z.string(),
  ...Hashes.shape,
});

export type GradedWith = z.infer<typeof GradedWith>;

/** What all exercises of a report have in common, and how messages name what differs. */
const COMMON = {
  seed: 'seeds',
  isolation: 'layers of isolation',
  node: 'versions of Node',
  grader: 'graders',
} as const;

/** Where this grader runs. */
export const ENVIRONMENT: Report['environment'] = {
  node: process.version,
  platform: process.platform,
  arch: process.arch,
};

/** Finds out what reports follow from, here and now. */
export const gradedWith = (
  exercises: Exercise[],
  { seed, layers }: { seed: BaseSeed; layers: Layer[] },
): GradedWith => ({
  seed: hashSeed(seed),
  isolation: layers,
  node: ENVIRONMENT.node,
  ...hashesOf(exercises),
});

/** What stands for a seed wherever others can read it. A seed of random text cannot be found from it by trying. */
export const hashSeed = (seed: BaseSeed): string => hashOf([`seed ${seed}`]);

/** What differs between two of them, as messages name it: `seeds`, `checks of 01`; nothing where they are the same. */
export function differences(one: GradedWith, other: GradedWith): string[] {
  const common = (Object.keys(COMMON) as (keyof typeof COMMON)[])
    .filter((key) => !isDeepStrictEqual(one[key], other[key]))
    .map((key) => COMMON[key]);
  const ids = Object.keys(one.exercises).sort();
  if (!isDeepStrictEqual(ids, Object.keys(other.exercises).sort())) return ['exercises', ...common];
  const own = (['checks', 'references', 'limits'] as const).flatMap((key) => {
    const differing = ids.filter((id) => one.exercises[id]![key] !== other.exercises[id]![key]);
    return differing.length > 0 ? [`${key} of ${differing.join(', ')}`] : [];
  });
  return [...common, ...own];
}

/**
 * What the results of exercises are kept under, by the exercise's number: the same key, the same result.
 *
 * @param submitted of each exercise what stands for the files that were handed in
 */
export const gradingKeys = (submitted: Record<string, string>, using: GradedWith): Record<string, string> => {
  const { exercises, ...common } = GradedWith.parse(using);
  return Object.fromEntries(
    Object.entries(submitted).map(([id, files]) => [
      id,
      hashOf([id, files, JSON.stringify(common), JSON.stringify(exercises[id])]),
    ]),
  );
};
