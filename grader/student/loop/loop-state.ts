import type { LanguageTag } from '../../engine/course/language.ts';
import { type CheckResult, type ExerciseResult, taskName } from '../../engine/scoring/report.ts';

/** What fills the screen: the exercise in hand, the course as a list, pages of text, a question. */
export type View = 'exercise' | 'list' | 'page' | 'reset';

/** A text to scroll through. */
export interface Page {
  title: string;
  /** As lines of at most so many columns. */
  lines(columns: number): string[];
}

/** One exercise as the loop knows it. */
export interface LoopExercise {
  id: string;
  title: string;
  /** The student's file, as they would open it. */
  path: string;
  /** All of them, hidden ones too. */
  points: number;
  /** Its docstrings tell of what is to be refused. */
  refuses: boolean;
  /** Absent until it has been checked. */
  result?: ExerciseResult;
}

/** All that a frame shows. */
export interface LoopState {
  title: string;
  /** In which all is said. */
  language: LanguageTag;
  exercises: LoopExercise[];
  /** Index of the exercise in hand. */
  current: number;
  view: View;
  /** Index of the exercise that the list points at. */
  pointed: number;
  /** Which of the failing checks is shown, counted from 0; the count goes round. */
  failing: number;
  /** The first line of the body that is shown. */
  scroll: number;
  page?: Page;
  /** Checks that are done of the run in hand. */
  running?: { exercise: string; done: number };
  /** What stands at the bottom. */
  notice: string;
}

const isOpen = ({ verdict }: CheckResult): boolean => verdict === 'not-started';

/** The checks that were tried and did not pass, in order. */
export const failingChecks = (result?: ExerciseResult): CheckResult[] =>
  result?.checks.filter((check) => check.verdict !== 'pass' && !isOpen(check)) ?? [];

/** The failing check that is shown. */
export function shownFailure({ exercises, current, failing }: LoopState): CheckResult | undefined {
  const checks = failingChecks(exercises[current]?.result);
  return checks[failing % checks.length];
}

/** The function to work on: that of the failing check shown, else the first that is not done. */
export function taskInHand(state: LoopState): string | undefined {
  const checks = state.exercises[state.current]?.result?.checks ?? [];
  const check = shownFailure(state) ?? checks.find(({ verdict }) => verdict !== 'pass');
  return check && taskName(check);
}

/** How far an exercise is. */
export function standOf(result?: ExerciseResult): 'unknown' | 'open' | 'begun' | 'done' {
  if (!result) return 'unknown';
  if (result.checks.every(({ verdict }) => verdict === 'pass')) return 'done';
  return result.checks.every(isOpen) ? 'open' : 'begun';
}
