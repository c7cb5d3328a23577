import { z } from 'zod';
import { FailurePicture } from '../binding/picture.ts';
import { taskOf } from '../binding/task-of.ts';

/** What became of one check. */
export const Verdict = z.enum(['pass', 'fail', 'error', 'timeout', 'crash', 'not-started', 'missing']);

/** More than any course has: a report beyond it was not written by a grader. */
const MOST = { exercises: 100, checks: 1_000, points: 10_000, ms: 1e9 };

const points = z.number().max(MOST.points);

const Diagnosis = z
  .strictObject({
    name: z
      .string()
      .meta({ description: 'The misconception; two that cannot be told apart as `one or other`' }),
    sentence: z
      .string()
      .meta({ description: 'What helps whoever has it; of two each on a line, the second behind `or: `' }),
    thisCaseOnly: z
      .literal(true)
      .meta({ description: 'It explains this case, but passed checks speak against it' })
      .optional(),
  })
  .meta({ description: 'The misconception that answers as the submission did' });

const CheckResult = z.strictObject({
  name: z.string().meta({ description: 'The check, as `task > what holds`' }),
  visibility: z.enum(['public', 'hidden']),
  verdict: Verdict,
  points: points.nonnegative(),
  maxPoints: points.positive(),
  message: z.string().meta({ description: 'What happened, for the student; empty where the check passed' }),
  counterexample: z
    .strictObject({
      values: z.string().meta({ description: 'The smallest input on which the property failed' }).optional(),
      calls: z
        .array(z.string())
        .meta({ description: 'The calls that led to the failure, with what came back' }),
    })
    .optional(),
  picture: FailurePicture.meta({ description: 'The failure, ready to be drawn' }).optional(),
  diagnosis: Diagnosis.optional(),
  upstream: z
    .strictObject({ task: z.string(), number: z.number().int().positive() })
    .meta({ description: 'A function that this one calls, and that fails: it is to be mended first' })
    .optional(),
  kind: z
    .strictObject({
      name: z.string(),
      sentence: z.string().meta({ description: 'What can be said of it whatever its cause' }),
    })
    .meta({ description: 'What kind of wrong it is, seen from what is due' })
    .optional(),
  measured: z
    .string()
    .meta({ description: 'How fast the submission is, where the check measured it' })
    .optional(),
  remark: z
    .string()
    .meta({
      description: 'What a student should know, though no points depend on it; in their own checks alone',
    })
    .optional(),
  output: z.string().meta({ description: 'What the submission printed' }).optional(),
  replay: z.string().meta({ description: 'The command that makes the counterexample again' }).optional(),
  durationMs: z.number().nonnegative().max(MOST.ms),
});

export const ExerciseResult = z.strictObject({
  id: z.string(),
  title: z.string(),
  score: z.number().nonnegative(),
  maxScore: z.number().positive(),
  checks: z.array(CheckResult).max(MOST.checks),
  restarts: z
    .number()
    .int()
    .positive()
    .meta({
      description: 'Sandboxes that were started once more: they did not come up, or somebody ended them',
    })
    .optional(),
});

/** SHA-256, in hexadecimal. */
export const Hash = z.string().regex(/^[0-9a-f]{64}$/);

/** Hashes of what a submission was graded with. */
export const Hashes = z.strictObject({
  grader: Hash.meta({ description: 'What all exercises are graded with, the versions of packages included' }),
  exercises: z
    .record(
      z.string(),
      z.strictObject({
        checks: Hash.meta({ description: 'Public and hidden checks, and what they import' }),
        references: Hash.meta({ description: 'What else of solutions/ may change a grade' }),
        limits: Hash,
      }),
    )
    .meta({ description: 'By its number, what one exercise was graded with' }),
});

/** A signature of everything else in a report. */
export const Receipt = z.strictObject({
  algorithm: z.literal('Ed25519'),
  key: z.string().meta({ description: 'The public key, in base64url' }),
  signature: z.string().meta({
    description: 'Of the report without its receipt, as canonical JSON (RFC 8785), in base64url',
  }),
});

/** The schema of reports that this grader writes and reads. */
export const REPORT_SCHEMA = 3;

/** Everything known about one graded submission. */
export const Report = z
  .strictObject({
    schema: z.literal(REPORT_SCHEMA),
    submission: z.strictObject({ id: z.string(), sha256: Hash }),
    seed: Hash.meta({ description: 'Of the seed, which stays secret: whoever is told it later can compare' }),
    score: z.number().nonnegative(),
    maxScore: z.number().positive(),
    isolation: z.array(z.string()).meta({ description: 'The layers between the submission and the grader' }),
    environment: z.strictObject({ node: z.string(), platform: z.string(), arch: z.string() }),
    hashes: Hashes,
    exercises: z.array(ExerciseResult).max(MOST.exercises),
    receipt: Receipt.optional(),
  })
  .meta({ title: 'Report', description: 'Everything known about one graded submission' });

export type Verdict = z.infer<typeof Verdict>;
export type Diagnosis = z.infer<typeof Diagnosis>;
export type CheckResult = z.infer<typeof CheckResult>;
export type ExerciseResult = z.infer<typeof ExerciseResult>;
export type Report = z.infer<typeof Report>;
export type Receipt = z.infer<typeof Receipt>;
export type Hashes = z.infer<typeof Hashes>;

/** The sum of points, free of the crumbs of binary fractions. */
export const sumPoints = (points: number[]): number =>
  Math.round(points.reduce((sum, value) => sum + value, 0) * 1e6) / 1e6;

/** Whether a check found something wrong: what is not started is not wrong yet. */
export const isFailing = ({ verdict }: Pick<CheckResult, 'verdict'>): boolean =>
  verdict !== 'pass' && verdict !== 'not-started';

/**
 * What keeps all checks of an exercise from saying anything of their own: a file that is missing or does not load.
 * `undefined` where they do.
 */
export function commonFault(checks: CheckResult[]): string | undefined {
  const message = checks[0]?.message;
  // Of hidden checks not everything may be told.
  const isSame = (check: CheckResult): boolean =>
    isFailing(check) &&
    check.verdict !== 'fail' &&
    !check.counterexample &&
    (check.message === message || (check.visibility === 'hidden' && check.message === ''));
  return message && checks.length > 1 && checks.every(isSame) ? message : undefined;
}

/** The function that a check is about. */
export const taskName = ({ name }: Pick<CheckResult, 'name'>): string => taskOf(name);

/** Says how many sandboxes had to be started once more; nothing where none had to. */
export function restartsText({ exercises }: Pick<Report, 'exercises'>): string {
  const count = exercises.reduce((sum, { restarts = 0 }) => sum + restarts, 0);
  if (count === 0) return '';
  return `${count} ${count === 1 ? 'sandbox was' : 'sandboxes were'} started once more`;
}
