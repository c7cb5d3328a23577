import { z } from 'zod';
import { FailurePicture } from '../binding/picture.ts';

/** What became of one check. */
export const Verdict = z.enum(['pass', 'fail', 'error', 'timeout', 'crash', 'not-started', 'missing']);

const CheckResult = z.strictObject({
  name: z.string().meta({ description: 'The check, as `task > what holds`' }),
  visibility: z.enum(['public', 'hidden']),
  verdict: Verdict,
  points: z.number().nonnegative(),
  maxPoints: z.number().positive(),
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
  diagnosis: z
    .strictObject({
      name: z.string().meta({ description: 'The misconception' }),
      sentence: z.string().meta({ description: 'What helps whoever has it' }),
    })
    .meta({ description: 'The misconception that answers as the submission did' })
    .optional(),
  output: z.string().meta({ description: 'What the submission printed' }).optional(),
  replay: z.string().meta({ description: 'The command that makes the counterexample again' }).optional(),
  durationMs: z.number().nonnegative(),
});

export const ExerciseResult = z.strictObject({
  id: z.string(),
  title: z.string(),
  score: z.number().nonnegative(),
  maxScore: z.number().positive(),
  checks: z.array(CheckResult),
});

/** Everything known about one graded submission. */
export const Report = z
  .strictObject({
    schema: z.literal(1),
    submission: z.strictObject({ id: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
    seed: z.number().int(),
    score: z.number().nonnegative(),
    maxScore: z.number().positive(),
    isolation: z.array(z.string()).meta({ description: 'The layers between the submission and the grader' }),
    environment: z.strictObject({ node: z.string(), platform: z.string(), arch: z.string() }),
    exercises: z.array(ExerciseResult),
  })
  .meta({ title: 'Report', description: 'Everything known about one graded submission' });

export type Verdict = z.infer<typeof Verdict>;
export type CheckResult = z.infer<typeof CheckResult>;
export type ExerciseResult = z.infer<typeof ExerciseResult>;
export type Report = z.infer<typeof Report>;

/** The sum of points, free of the crumbs of binary fractions. */
export const sumPoints = (points: number[]): number =>
  Math.round(points.reduce((sum, value) => sum + value, 0) * 1e6) / 1e6;
