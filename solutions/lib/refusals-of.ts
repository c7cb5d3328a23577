import { expect } from 'vitest';
import { type AnyContract, withArgument, wrongIn } from './contract.ts';

type Callable = (...args: never[]) => unknown;
type Args<Call extends Callable> = Parameters<Call>;

/** Expects calls of one function to be refused, for arguments that are wrong. */
export interface Refusals<Call extends Callable> {
  /** This call, naming any argument that is wrong in it. */
  (...args: Args<Call>): void;
  /** This call, which is right, with each of these arguments broken in every way that breaks it by itself. */
  each(args: Args<Call>, ...names: string[]): void;
}

/**
 * What the checks of refusals say.
 *
 * @param functions the subject's
 * @param contracts what each of them asks of its arguments
 */
export function refusalsOf<Functions extends Record<string, Callable>>(
  functions: Functions,
  contracts: Record<keyof Functions, AnyContract>,
): { [Name in keyof Functions]: Refusals<Functions[Name]> } {
  const made = Object.entries(functions).map(([name, call]) => {
    const contract = contracts[name]!;
    const refuses = (...args: unknown[]): void => {
      const wrong = wrongIn(contract, args);
      if (wrong.length === 0) throw new Error(`${name} asks nothing that these arguments do not hold`);
      expect(() => call(...(args as never[]))).toRefuse(...wrong);
    };
    const each = (args: unknown[], ...names: string[]): void => {
      for (const { argument, broken } of contract.constraints) {
        if (!names.includes(argument)) continue;
        // From the last to the first, because without a refusal a stride of 0 never ends.
        for (const value of broken.toReversed()) refuses(...withArgument(contract, args, argument, value));
      }
    };
    return [name, Object.assign(refuses, { each })];
  });
  return Object.fromEntries(made) as { [Name in keyof Functions]: Refusals<Functions[Name]> };
}
