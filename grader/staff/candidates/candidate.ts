/** Something to run every check against. */
export interface Candidate {
  kind: 'reference' | 'variant' | 'stub' | 'misconception' | 'do-nothing' | 'unasked';
  /** Among those of its kind. */
  name: string;
  /** The module's file; a do-nothing solution has none. */
  file?: string;
  /** It was not written, but is one of several that the file makes; they stand in this export, by name. */
  madeIn?: 'variants' | 'unasked';
}

/** Whether every check must pass it; all others must be failed by some check. */
export const isRight = ({ kind }: Candidate): boolean => kind === 'reference' || kind === 'variant';

/** Whether it was written as a solution, right or wrong: the stub and what does nothing were not. */
export const isSolution = ({ kind }: Candidate): boolean =>
  kind === 'reference' || kind === 'variant' || kind === 'misconception';

/** What a candidate is called in problems and reports: `misconception window-moves-by-one`. */
export const labelOf = ({ kind, name }: Candidate): string => (kind === name ? kind : `${kind} ${name}`);
