import { type AnyContract, violatedIn } from './contract.ts';

// biome-ignore lint/suspicious/noExplicitAny: whatever the functions of an exercise are
type Functions = Record<string, (...args: any[]) => unknown>;

/**
 * Solutions that follow from what functions ask of their arguments. Right: whichever is asked first, by rounds of the
 * list, so that each thing asked comes before every other in one of them. Wrong: one thing alone is not asked, and
 * something answered all the same.
 */
export function madeFrom(
  reference: Functions,
  contracts: Record<string, AnyContract>,
): { variants: Record<string, Functions>; unasked: Record<string, Functions> } {
  const variants: Record<string, Functions> = {};
  const unasked: Record<string, Functions> = {};
  for (const [name, contract] of Object.entries(contracts)) {
    const call = reference[name]!;
    const all = [...contract.constraints, ...(contract.layers ?? [])];
    for (const [turn, { argument }] of all.entries()) {
      const round = [...all.slice(turn), ...all.slice(0, turn)];
      variants[`asks-in-turn-${turn + 1}`] ??= { ...reference };
      variants[`asks-in-turn-${turn + 1}`]![name] = (...args) => {
        const violated = new Set(violatedIn(contract, args));
        const first = round.find((constraint) => violated.has(constraint));
        if (first) throw new RangeError(`${first.argument} cannot be so`);
        return call(...args);
      };
      if (all[turn]!.isImplied) continue;
      unasked[`${name}-${turn + 1}-${argument}`] = {
        ...reference,
        [name]: (...args) => {
          const violated = violatedIn(contract, args);
          return violated.length === 1 && violated[0] === all[turn] ? 0 : call(...args);
        },
      };
    }
  }
  return { variants, unasked };
}
