import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { ALLOWABLE_GLOBALS } from '../sandbox/allowable-globals.ts';
import { cleanLine, cleanName } from '../sandbox/clean-text.ts';
import { LIMITS, type Limits, longestCheckMs } from '../sandbox/limits.ts';
import { Dataset } from './dataset.ts';
import { fields, unknownField } from './fields.ts';
import { InputError } from './input-error.ts';
import { LANGUAGE_TAGS } from './language.ts';
import { Policy, requireTime } from './policy.ts';
import { readJson } from './read-json.ts';
import { HOME, ROOT } from './root.ts';
import { tasksIn } from './tasks-in.ts';

export { HOME, ROOT };

/** Points and weights beyond it are slips of the pen; sums of them stay numbers. */
const MOST_POINTS = 10_000;
const LEAST_POINTS = 0.01;

/** In characters; none that names what there is instead is longer. */
const LONGEST_MESSAGE = 1_000;

/** Timers of Node fire at once where they should wait for longer. */
const LONGEST_MS = 2 ** 31 - 1;

const Title = z
  .string()
  .refine(
    (text) => text.trim() !== '' && cleanLine(text) === text,
    'must be a line of text that can be seen',
  );

/** By name, modules from the course's root, each of which exports a command of that name. */
const Tools = z.record(z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'must be named as a command is'), z.string());

const Exercise = fields({
  id: z.string().regex(/^\d\d$/, 'must be two digits, such as "01"'),
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'),
  title: Title,
  points: z.number().min(LEAST_POINTS).max(MOST_POINTS),
  callSeconds: z
    .record(z.string(), z.number().positive())
    .optional()
    .describe('Seconds that one call may take, by function, where they differ from the usual'),
  globals: z
    .array(z.enum(ALLOWABLE_GLOBALS, { error: `must be one of ${ALLOWABLE_GLOBALS.join(', ')}` }))
    .optional()
    .describe('What its solutions may use besides what the language and the sandbox always give them'),
  weight: z
    .number()
    .nonnegative()
    .max(MOST_POINTS)
    .optional()
    .describe('What the exercise counts in the total; its points where nothing is said'),
  tools: Tools.optional().describe('Commands that belong to it: by name, the module, from the course’s root'),
  due: z
    .string()
    .optional()
    .describe("When it is due, as clocks in the policy's time zone show it: 2026-11-30T23:59"),
  extraCredit: z
    .boolean()
    .optional()
    .describe('Its score adds to the total, but not to what the total is out of'),
  draft: z
    .boolean()
    .optional()
    .describe(
      'It is not done yet: neither students nor grading know of it, only the commands that make exercises',
    ),
});

/** A module: what it exports is at hand by its name, and `usage` tells of it in a few lines. */
const Play = fields({
  module: z.string().describe('From the course’s root: what it exports is at hand in the playground'),
  image: z
    .tuple([z.number().int().positive(), z.number().int().positive()])
    .optional()
    .describe('Rows and columns of the images that flat lists of numbers stand for'),
});

const LIMIT_NAMES = Object.keys(LIMITS) as (keyof Limits)[];

export const Course = fields({
  title: Title,
  exercises: z.array(Exercise).min(1, 'there must be at least one exercise'),
  /** Limits of the sandbox that differ from the usual ones of `limits.ts`, by the same names. */
  limits: z
    .partialRecord(z.enum(LIMIT_NAMES), z.number().int().positive().max(LONGEST_MS), {
      error: unknownField(LIMIT_NAMES),
    })
    .optional(),
  policy: Policy.prefault({}),
  languages: z
    .array(
      z.enum(LANGUAGE_TAGS, {
        error: `must be one of ${LANGUAGE_TAGS.join(', ')}: the words of another one go into grader/engine/course/language.ts`,
      }),
    )
    .min(1)
    .refine((tags) => new Set(tags).size === tags.length, 'names a language twice')
    .default(['en'])
    .describe('Of the lessons, the one that they are written in first'),
  datasets: z.array(Dataset).default([]).describe('What checks, tools and figures read'),
  tools: Tools.optional().describe('Commands that belong to no exercise; those in solutions/ are for staff'),
  play: Play.optional().describe("What is at hand in the playground, beside the students' functions"),
  $schema: z.string().optional().describe('What editors read to complete and to check this file'),
}).superRefine((course, context) => {
  const { exercises, policy } = course;
  const tell = (path: (string | number)[], message: string): void =>
    context.addIssue({ code: 'custom', path, message });
  exercises.forEach((exercise, index) => {
    const at = ['exercises', index];
    for (const field of ['id', 'slug'] as const) {
      const value = exercise[field];
      if (exercises.findIndex((other) => other[field] === value) < index)
        tell([...at, field], `"${value}" belongs to another exercise already`);
    }
    const { due, callSeconds = {} } = exercise;
    if (due !== undefined) requireTime(due, policy.timeZone, [...at, 'due'], context);
    if (longestCheckMs(limitsOf(course), Object.values(callSeconds)) > LONGEST_MS)
      tell(
        exercise.callSeconds ? [...at, 'callSeconds'] : ['limits'],
        'with these limits one check may take weeks',
      );
  });
  const given = exercises.filter(({ draft }) => !draft);
  const counts = given.map(({ weight, points, extraCredit }) => (extraCredit ? 0 : (weight ?? points)));
  if (given.length > 0 && counts.every((weight) => weight < LEAST_POINTS)) {
    const why = given.every(({ extraCredit }) => extraCredit) ? 'all are extra credit' : 'all weights are 0';
    tell(['exercises'], `${why}, so that the total is out of 0`);
  }
});

/** One exercise as `course.json` lists it. */
export type Exercise = z.infer<typeof Exercise>;

/** The course as `course.json` describes it. */
export type Course = z.infer<typeof Course>;

/**
 * Reads `exercises/course.json`: the order of the exercises, their titles and points, and how classes are graded.
 *
 * @param options.drafts with the exercises that are not done yet: for the commands that make exercises
 * @throws InputError naming the file, the line and the field that is wrong
 */
export function readCourse(
  file: string = join(ROOT, 'exercises/course.json'),
  { drafts = false }: { drafts?: boolean } = {},
): Course {
  const { value, lineOf } = readJson(file);
  const fail = (issues: Issue[]): never => {
    const faults = issues.map(
      ({ path, message }) => `${file}:${lineOf(path)}: ${placeOf(path)}: ${oneLine(message)}`,
    );
    throw new InputError(faults.join('\n'));
  };
  const parsed = Course.safeParse(value, {
    error: ({ input }) => (input === undefined ? 'is missing' : undefined),
  });
  if (!parsed.success) return fail(parsed.error.issues.flatMap(issuesOf));
  const missing = missingFiles(parsed.data, join(dirname(file), '..'));
  if (missing.length > 0) return fail(missing);
  const { exercises } = parsed.data;
  return drafts ? parsed.data : { ...parsed.data, exercises: exercises.filter(({ draft }) => !draft) };
}

type Issue = Pick<z.core.$ZodIssue, 'path' | 'message'>;

/** A message may quote what stands in the file, whatever that is and however long. */
function oneLine(message: string): string {
  const line = cleanLine(message);
  return line.length > LONGEST_MESSAGE ? `${line.slice(0, LONGEST_MESSAGE)}…` : line;
}

/** Where something stands, as code would name it; a name that is none is quoted, for it may be blank. */
const placeOf = (path: Issue['path']): string =>
  path.map((key) => (/^[\w$-]+$/.test(String(key)) ? key : `"${cleanName(String(key))}"`)).join('.') ||
  'the course';

/** A field that nobody reads is told by its own name, and with its own line. */
function issuesOf(issue: z.core.$ZodIssue): Issue[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...issue.path, key], message: issue.message }));
  const { message } = issue.code === 'invalid_key' ? (issue.issues[0] ?? issue) : issue;
  return [{ path: issue.path, message: message.replace(/^Invalid input: /, '') }];
}

/**
 * What the course names and nobody wrote. Looked for only where the references are: what students do to their files
 * makes no mistake of `course.json`.
 */
function missingFiles(course: Course, root: string): Issue[] {
  if (!existsSync(join(root, 'solutions'))) return [];
  const modules = [
    ...(course.play ? [{ path: ['play', 'module'], module: course.play.module }] : []),
    ...Object.entries(course.tools ?? {}).map(([tool, module]) => ({ path: ['tools', tool], module })),
    ...course.exercises.flatMap(({ tools = {} }, index) =>
      Object.entries(tools).map(([tool, module]) => ({ path: ['exercises', index, 'tools', tool], module })),
    ),
  ];
  return [
    ...modules
      .filter(({ module }) => !existsSync(join(root, module)))
      .map(({ path, module }) => ({ path, message: `there is no file ${module}` })),
    ...missingExercises(course, root),
  ];
}

function missingExercises({ exercises }: Course, root: string): Issue[] {
  return exercises.flatMap((exercise, index): Issue[] => {
    const { stub, reference } = filesOf(exercise, root);
    const { id, slug, callSeconds = {} } = exercise;
    if (!existsSync(dirname(stub))) {
      const [other] = readdirSync(join(root, 'exercises')).filter((name) => name.startsWith(`${id}-`));
      const hint = other === undefined ? 'npm run new makes one' : `there is exercises/${other}`;
      return [
        {
          path: ['exercises', index, 'slug'],
          message: `"${slug}": there is no folder exercises/${folderOf(exercise)}; ${hint}`,
        },
      ];
    }
    const names = Object.keys(callSeconds);
    if (names.length === 0 || !existsSync(reference)) return [];
    const tasks = tasksIn(readFileSync(reference, 'utf8'));
    return names
      .filter((name) => !tasks.includes(name))
      .map((name) => ({
        path: ['exercises', index, 'callSeconds', name],
        message: `no such function; there are ${tasks.join(', ')}`,
      }));
  });
}

/** The limits of the course's sandboxes: the usual ones where it sets no other. */
export const limitsOf = ({ limits }: Pick<Course, 'limits'>): Limits => ({ ...LIMITS, ...limits });

/** The folder name of an exercise: `04-queues`. */
export const folderOf = (exercise: Exercise): string => `${exercise.id}-${exercise.slug}`;

/** Where the files of an exercise are, in this repository or below another root. */
export function filesOf(exercise: Exercise, root: string = ROOT) {
  const folder = folderOf(exercise);
  return {
    stub: join(root, 'exercises', folder, `${exercise.slug}.ts`),
    lesson: join(root, 'exercises', folder, 'README.md'),
    publicChecks: join(root, 'exercises', folder, `${exercise.slug}.test.ts`),
    pictures: join(root, 'exercises/lib/pictures', `${folder}.ts`),
    figures: join(root, 'exercises', folder, 'figures'),
    diagnosis: join(root, 'exercises', folder, 'diagnosis.json'),
    reference: join(root, 'solutions', folder, `${exercise.slug}.ts`),
    baseline: join(root, 'solutions', folder, 'baseline.ts'),
    hiddenChecks: join(root, 'solutions', folder, `${exercise.slug}.hidden.test.ts`),
    figureScript: join(root, 'solutions', folder, 'figures.ts'),
    misconceptions: join(root, 'solutions', folder, 'misconceptions'),
    variants: join(root, 'solutions', folder, 'variants'),
    clauses: join(root, 'solutions', folder, 'clauses.ts'),
    made: join(root, 'solutions', folder, 'made.ts'),
  };
}
