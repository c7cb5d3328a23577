import type { Candidate } from './candidate.ts';

/** What a matrix shows side by side, under one title. */
export interface CandidateGroup {
  title: string;
  candidates: Candidate[];
}

const KINDS: [kind: Candidate['kind'], title: string][] = [
  ['reference', 'right'],
  ['variant', 'variants'],
  ['stub', 'stub'],
  ['do-nothing', 'doing nothing'],
  ['misconception', 'misconceptions'],
];

/** The columns of a matrix: what is right first. */
export function candidatesByKind(candidates: Candidate[]): CandidateGroup[] {
  return KINDS.map(([kind, title]) => ({
    title,
    candidates: candidates.filter((candidate) => candidate.kind === kind),
  })).filter((group) => group.candidates.length > 0);
}
