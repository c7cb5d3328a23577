import type { MatrixRow } from './check-verification.ts';

/** How often a failure shows what is wrong: of misconceptions it is known which calls the reference answers otherwise. */
export interface BlameRate {
  /** Failures that show a call that is answered wrongly. */
  right: number;
  of: number;
  /** Those that show right ones only. */
  astray: { misconception: string; check: string }[];
}

/** The part of the failures that has to show what is wrong. */
const LEAST_RIGHT = 0.99;

/** Counts the failures under the first seed, of all misconceptions in all checks. */
export function rateBlame(misconceptions: string[], matrix: MatrixRow[]): BlameRate {
  const failures = misconceptions.flatMap((misconception) =>
    matrix.flatMap(({ check, results }) => {
      const blamed = results[`misconception ${misconception}`]?.blamed;
      return blamed === undefined ? [] : [{ misconception, check, blamed }];
    }),
  );
  const astray = failures.filter(({ blamed }) => !blamed);
  return {
    right: failures.length - astray.length,
    of: failures.length,
    astray: astray.map(({ misconception, check }) => ({ misconception, check })),
  };
}

/** What is wrong where too many failures show what is right. */
export const judgeBlame = ({ right, of, astray }: BlameRate): string[] =>
  right >= of * LEAST_RIGHT
    ? []
    : astray.map(
        ({ misconception, check }) =>
          `"${check}" fails misconception ${misconception} and shows right answers only`,
      );
