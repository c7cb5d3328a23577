import { z } from 'zod';
import { Moment } from '../../engine/course/moment.ts';
import { cleanName } from '../../engine/sandbox/clean-text.ts';
import { LastChange } from '../sources/last-change.ts';
import { PROBLEM_KINDS } from '../sources/unavailable.ts';
import { Extension } from './extension.ts';

/** Where the code of a submission is. */
export const Source = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('folder'), path: z.string() }),
  z.strictObject({ kind: z.literal('archive'), path: z.string() }),
  /** Files that an LMS hands out side by side with those of others. */
  z.strictObject({ kind: z.literal('files'), paths: z.array(z.string()).min(1) }),
  z.strictObject({ kind: z.literal('repository'), url: z.string(), ref: z.string() }),
  /** There is none, and it is known why. */
  z.strictObject({ kind: z.literal('none'), problem: z.enum(PROBLEM_KINDS), message: z.string() }),
]);

/** A repository, and the newest commit of it that is graded. */
export const Repository = z.strictObject({ url: z.string(), commit: z.string() });

/** One attempt of one student: who it is, and where the code is. */
export const Member = z.strictObject({
  id: z.string().min(1),
  /** Counted from 1, in the order of time. */
  attempt: z.number().int().positive(),
  name: z.string(),
  email: z.string(),
  section: z.string(),
  /** What the student logs in with at the LMS, where it is another thing than the id. */
  login: z.string().optional(),
  /** The number under which Canvas knows the student, its column `ID`. */
  canvasId: z.string().optional(),
  /** Who shares it hands in together. */
  group: z.string().optional(),
  /** The number under which Moodle knows the student in one assignment. */
  participant: z.string().optional(),
  /** More time than others have, by exercise's id or for `all`. */
  extensions: z.record(z.string(), Extension).optional(),
  /** Milliseconds since 1970, where it is known. */
  submittedAt: Moment.optional(),
  /** What was graded of a repository, and by exercise's id when it was changed last. */
  repository: Repository.optional(),
  lastChanges: z.record(z.string(), LastChange).optional(),
  source: Source,
});

export type Source = z.infer<typeof Source>;
export type Repository = z.infer<typeof Repository>;
export type Member = z.infer<typeof Member>;

/** How messages name an attempt: the student, and which one it is where it is not the first. */
export const nameOf = ({ id, attempt }: Pick<Member, 'id' | 'attempt'>): string =>
  attempt === 1 ? id : `${id} (attempt ${attempt})`;

/** A member of whom nothing is known but what was handed in. */
export const memberOf = (id: string, source: Source, attempt = 1): Member => ({
  id: cleanName(id),
  attempt,
  name: '',
  email: '',
  section: '',
  source,
});
