import type { Course, Exercise } from '../../engine/course/course.ts';
import { type Lateness, lateness } from '../../engine/course/policy.ts';
import { dueTime } from '../../engine/course/zoned-time.ts';
import { cleanLine, cleanTexts } from '../../engine/sandbox/clean-text.ts';
import {
  type CheckResult,
  type ExerciseResult,
  type Report,
  sumPoints,
} from '../../engine/scoring/report.ts';
import type { Problem } from '../class-folder.ts';
import { extendedDue } from '../roster/extension.ts';
import type { Member, Repository } from '../roster/member.ts';
import type { Override } from '../roster/overrides.ts';
import type { LastChange } from '../sources/last-change.ts';

/** One check of one student: what a page about the whole class needs to know of it. */
export interface BookCheck {
  verdict: CheckResult['verdict'];
  points: number;
  message: string;
  diagnosis?: { name: string; sentence: string };
  durationMs: number;
}

/** What one student has in one exercise, and why. */
export interface ExerciseGrade {
  /** What the checks gave. */
  earned: number;
  late: Lateness;
  override?: Override;
  /** What counts, in the exercise's points: earned, less what being late takes, or as overridden. */
  score: number;
  /** The attempt that counts; absent where there is an override alone. */
  attempt?: number;
  /** When the attempt that counts was handed in, where that is known; which commit that was, in a repository. */
  handedIn?: number;
  change?: LastChange;
  /** When it was due for this student, where that is later than for others. */
  extendedTo?: number;
  /** In the order of the book's checks; empty where no attempt counts. */
  checks: BookCheck[];
}

/** One student. */
export interface StudentGrade {
  id: string;
  name: string;
  email: string;
  section: string;
  login?: string;
  canvasId?: string;
  participant?: string;
  /** By exercise's id; absent where there is neither a report nor an override. */
  exercises: Record<string, ExerciseGrade>;
  /** What is in the gradebook; absent where there is nothing to grade. */
  total?: number;
  attempts: number;
  /** Why the last attempt has no report. */
  problem?: Problem;
  isolation: string[];
  submittedAt?: number;
  /** Where the last attempt is, and the commit of it that was graded. */
  repository?: Repository;
  seconds: number;
}

/** One exercise as a book lists it. */
export interface BookExercise {
  id: string;
  title: string;
  /** What the checks are worth together. */
  maxScore: number;
  /** What the exercise counts in the total. */
  weight: number;
  extraCredit: boolean;
  checks: Pick<CheckResult, 'name' | 'visibility' | 'maxPoints'>[];
}

/** The grades of a class: all that its tables and pages show. */
export interface Book {
  title: string;
  timeZone: string;
  exercises: BookExercise[];
  /** What the total is out of; extra credit goes beyond it. */
  maxTotal: number;
  /** In the order of their ids. */
  students: StudentGrade[];
}

/** An attempt reduced to what a book needs: reports themselves would not fit into memory for a large class. */
interface SlimAttempt {
  member: Member;
  problem?: Problem;
  isolation: string[];
  seconds: number;
  exercises: Map<string, { score: number; checks: BookCheck[] }>;
}

const LONGEST_MESSAGE = 400;

/** Gathers the attempts of a class, one at a time, and makes the book of them. */
export class BookMaker {
  readonly #course: Course;
  readonly #overrides: Override[];
  readonly #students = new Map<string, SlimAttempt[]>();
  readonly #exercises = new Map<string, BookExercise>();

  constructor(course: Course, overrides: Override[] = []) {
    this.#course = course;
    this.#overrides = overrides;
  }

  add({ member, report, problem }: { member: Member; report?: Report; problem?: Problem }): void {
    const slim: SlimAttempt = {
      member: withCleanTexts(member),
      ...(problem ? { problem: { ...problem, message: cleanLine(problem.message) } } : {}),
      isolation: report?.isolation ?? [],
      seconds: 0,
      exercises: new Map(),
    };
    for (const result of report?.exercises ?? []) {
      if (!this.#exercises.has(result.id))
        this.#exercises.set(result.id, cleanTexts(this.#exerciseOf(result)));
      slim.exercises.set(result.id, {
        score: result.score,
        checks: cleanTexts(result.checks.map(slimCheck)),
      });
      slim.seconds += result.checks.reduce((sum, { durationMs }) => sum + durationMs / 1000, 0);
    }
    const attempts = this.#students.get(member.id);
    if (attempts) attempts.push(slim);
    else this.#students.set(member.id, [slim]);
  }

  /** Overrides of students who are not in the class: a slip of the pen, unless it is a part of the class alone. */
  get strayOverrides(): Override[] {
    return this.#overrides.filter(({ id }) => !this.#students.has(id));
  }

  make(): Book {
    const exercises = [...this.#exercises.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
    const students = [...this.#students.keys()].sort().map((id) => this.#studentOf(id, exercises));
    return {
      title: this.#course.title,
      timeZone: this.#course.policy.timeZone,
      exercises,
      maxTotal: sumPoints(exercises.filter(({ extraCredit }) => !extraCredit).map(({ weight }) => weight)),
      students,
    };
  }

  #exerciseOf({ id, title, maxScore, checks }: ExerciseResult): BookExercise {
    const { weight, extraCredit } = this.#inCourse(id) ?? {};
    return {
      id,
      title,
      maxScore,
      weight: weight ?? maxScore,
      extraCredit: extraCredit ?? false,
      checks: checks.map(({ name, visibility, maxPoints }) => ({ name, visibility, maxPoints })),
    };
  }

  #inCourse(id: string): Exercise | undefined {
    return this.#course.exercises.find((exercise) => exercise.id === id);
  }

  #studentOf(id: string, exercises: BookExercise[]): StudentGrade {
    const attempts = this.#students.get(id)!.sort((one, other) => one.member.attempt - other.member.attempt);
    const last = attempts.at(-1)!;
    const { name, email, section, login, canvasId, participant, repository } = last.member;
    const submittedAt = handedIn(last.member);
    const grades: Record<string, ExerciseGrade> = {};
    for (const exercise of exercises) {
      const grade = this.#gradeOf(exercise, attempts);
      if (grade) grades[exercise.id] = grade;
    }
    const counted = exercises.flatMap(({ id: number, weight, maxScore }) =>
      grades[number] ? [(grades[number].score / maxScore) * weight] : [],
    );
    return {
      id,
      name,
      email,
      section,
      ...(login === undefined ? {} : { login }),
      ...(canvasId === undefined ? {} : { canvasId }),
      ...(participant === undefined ? {} : { participant }),
      exercises: grades,
      ...(counted.length > 0 ? { total: sumPoints(counted) } : {}),
      attempts: attempts.length,
      ...(last.problem ? { problem: last.problem } : {}),
      isolation: last.isolation,
      ...(submittedAt === undefined ? {} : { submittedAt }),
      ...(repository ? { repository } : {}),
      seconds: attempts.reduce((sum, { seconds }) => sum + seconds, 0),
    };
  }

  #gradeOf({ id }: BookExercise, attempts: SlimAttempt[]): ExerciseGrade | undefined {
    const { policy } = this.#course;
    const due = this.#inCourse(id)?.due;
    const dueAt = due === undefined ? undefined : dueTime(due, policy.timeZone);
    // Whoever has more time has it for every attempt, whichever row says so.
    const extensions = Object.assign({}, ...attempts.map(({ member }) => member.extensions ?? {}));
    const ownDue = dueAt === undefined ? undefined : extendedDue(dueAt, id, extensions, policy.timeZone);
    const candidates = attempts.flatMap(({ member, exercises }): ExerciseGrade[] => {
      const result = exercises.get(id);
      if (!result) return [];
      const change = member.lastChanges?.[id];
      const handedIn = member.submittedAt ?? change?.at;
      const late = lateness(handedIn, ownDue, policy);
      return [
        {
          earned: result.score,
          late,
          score: sumPoints([result.score * late.factor]),
          attempt: member.attempt,
          ...(handedIn === undefined ? {} : { handedIn }),
          ...(change ? { change } : {}),
          ...(ownDue === dueAt || ownDue === undefined ? {} : { extendedTo: ownDue }),
          checks: result.checks,
        },
      ];
    });
    // Of equal attempts the earliest: it is the one that was in time.
    const best = candidates.reduce<ExerciseGrade | undefined>(
      (top, grade) => (top && top.score >= grade.score ? top : grade),
      undefined,
    );
    const grade = policy.attempts === 'best' ? best : candidates.at(-1);
    const override = this.#overrides.find((one) => one.id === attempts[0]!.member.id && one.exercise === id);
    if (!override) return grade;
    const none = { earned: 0, late: { days: 0, factor: 1 }, checks: [] };
    return { ...(grade ?? none), override, score: override.score };
  }
}

/** When an attempt was handed in: as the roster says it, or else when its repository was changed last. */
function handedIn({ submittedAt, lastChanges = {} }: Member): number | undefined {
  const times = Object.values(lastChanges).flatMap(({ at }) => at ?? []);
  return submittedAt ?? (times.length > 0 ? Math.max(...times) : undefined);
}

/** A roster or a kept entry may say anything. */
const withCleanTexts = (member: Member): Member => ({
  ...member,
  name: cleanLine(member.name),
  email: cleanLine(member.email),
  section: cleanLine(member.section),
});

function slimCheck(check: CheckResult): BookCheck {
  const { diagnosis } = check;
  return {
    verdict: check.verdict,
    points: check.points,
    message: check.message.slice(0, LONGEST_MESSAGE),
    ...(diagnosis && !diagnosis.thisCaseOnly ? { diagnosis } : {}),
    durationMs: check.durationMs,
  };
}
