import type { MutantResult } from '@stryker-mutator/api/core';

/** A mutant that no check told from the reference. */
export interface Survivor {
  line: number;
  column: number;
  /** What kind of change it is, as `// Stryker disable next-line KIND: reason` names it. */
  kind: string;
  original: string;
  mutated: string;
  /** Why it counts as a survivor. */
  why: string;
}

/** What came of the mutants of one reference. */
export interface MutationScore {
  /** All that count: those that were declared equivalent do not. */
  mutants: number;
  killed: number;
  /** Declared equivalent where they stand, with a reason. */
  declared: number;
  /** Percent of those that count. */
  score: number;
  survivors: Survivor[];
}

/** What Stryker gives as the reason where a comment gives none. */
const NO_REASON = 'Ignored using a comment';

const WHY: Partial<Record<MutantResult['status'], string>> = {
  Survived: 'every check passes on it',
  NoCoverage: 'no check reaches it',
};

/**
 * Counts the mutants of one file.
 *
 * @param source the file as it was before the mutants
 */
export function scoreMutants(results: MutantResult[], source: string): MutationScore {
  const survivors: Survivor[] = [];
  let declared = 0;
  for (const { status, statusReason, location, mutatorName, replacement } of results) {
    if (status === 'Ignored' && statusReason !== NO_REASON) declared++;
    const why =
      status === 'Ignored' && statusReason === NO_REASON
        ? 'declared equivalent without a reason'
        : WHY[status];
    if (!why) continue;
    const { line, column } = location.start;
    survivors.push({
      line,
      column,
      kind: mutatorName,
      original: oneLine(snippet(source, location)),
      mutated: oneLine(replacement),
      why,
    });
  }
  const mutants = results.length - declared;
  const killed = mutants - survivors.length;
  survivors.sort((one, other) => one.line - other.line || one.column - other.column);
  return { mutants, killed, declared, score: mutants === 0 ? 100 : (100 * killed) / mutants, survivors };
}

/** What stands at a place; lines and columns are counted from 1, the end is exclusive. */
function snippet(source: string, { start, end }: MutantResult['location']): string {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  lines[lines.length - 1] = lines.at(-1)!.slice(0, end.column - 1);
  lines[0] = lines[0]!.slice(start.column - 1);
  return lines.join('\n');
}

const LONGEST = 60;

function oneLine(code: string): string {
  const line = code.replaceAll(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
