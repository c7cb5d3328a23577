import type { Plain } from './plain.ts';
import type { Ending } from './warden-slots.ts';

/** What a submission's error says of itself. */
export interface ForeignError {
  name: string;
  message: string;
  stack: string;
}

/** What came of one call, or of loading the module. */
export type Answer =
  | { kind: 'returned'; value: Plain; output: string }
  | { kind: 'threw' | 'broken'; error: ForeignError; output: string }
  | { kind: 'unreadable'; reason: string; output: string }
  | { kind: 'missing'; found: string }
  /** There is no module to load. */
  | { kind: 'absent'; problem: string }
  /** The grader itself failed: nothing can be said of the submission. */
  | { kind: 'failed'; problem: string }
  /** The sandbox has ended, or was stopped; nothing more comes from it. */
  | { kind: 'ended'; ending: Ending };
