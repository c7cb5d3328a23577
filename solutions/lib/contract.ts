import { notWhole } from '../../exercises/lib/arbitraries.ts';
import type { Grid, Volume } from '../../exercises/lib/types.ts';

/** One thing that a function asks of its arguments. */
export interface Constraint<Given> {
  /** The argument that a refusal names. */
  argument: keyof Given & string;
  /** When it is refused, as the docstring says it behind "naming … where". */
  where: string;
  holds(given: Given): boolean;
  /** Values of the argument with which it does not hold, whatever the others are. */
  broken: unknown[];
  /** Where it does not hold, another does not either, so that nobody can leave it alone unasked. */
  isImplied?: true;
}

/**
 * Everything that a function asks of its arguments, said once: the names that a refusal may give, the arguments that the
 * checks break, and what the docstring has to say all follow from it.
 */
export interface Contract<Given, Layer = Record<string, unknown>> {
  /** The parameters in order; one that is an object of options as the list of its fields. */
  parameters: (string | string[])[];
  /** What stands for options that are not given. */
  defaults?: (given: Given) => Partial<Given>;
  constraints: Constraint<Given>[];
  /** Of a function that takes a list of layers: what is given to each of them. */
  layersOf?: (given: Given) => Layer[];
  layers?: Constraint<Layer>[];
}

/** A contract over whatever arguments; what it is given is its own affair. */
// biome-ignore lint/suspicious/noExplicitAny: contracts of functions with different arguments stand in one list
export type AnyContract = Contract<any, any>;

// biome-ignore lint/suspicious/noExplicitAny: the same
type AnyConstraint = Constraint<any>;

/** The arguments of a call by their names, defaults filled in. */
function given({ parameters, defaults }: AnyContract, args: unknown[]): Record<string, unknown> {
  const named: Record<string, unknown> = {};
  for (const [at, parameter] of parameters.entries()) {
    if (typeof parameter === 'string') named[parameter] = args[at];
    else Object.assign(named, args[at]);
  }
  return { ...defaults?.(named), ...named };
}

/** What does not hold in a call. */
export function violatedIn(contract: AnyContract, args: unknown[]): AnyConstraint[] {
  const named = given(contract, args);
  const violated = contract.constraints.filter((constraint) => !constraint.holds(named));
  const layers = contract.layersOf?.(named) ?? [];
  const inLayers = (contract.layers ?? []).filter(({ argument, holds }) =>
    layers.some((layer) => argument in layer && !holds(layer)),
  );
  return [...violated, ...inLayers];
}

/**
 * The arguments that are wrong in a call, each once. Whoever names any of them is right, for no docstring says which is
 * looked at first.
 */
export const wrongIn = (contract: AnyContract, args: unknown[]): string[] => [
  ...new Set(violatedIn(contract, args).map(({ argument }) => argument)),
];

/** The same call with one argument replaced. */
export function withArgument(
  { parameters }: AnyContract,
  args: unknown[],
  name: string,
  value: unknown,
): unknown[] {
  return parameters.map((parameter, at) => {
    if (parameter === name) return value;
    return Array.isArray(parameter) && parameter.includes(name)
      ? { ...(args[at] as object), [name]: value }
      : args[at];
  });
}

/** A whole number of at least `min`. */
export function whole<Given>(
  argument: keyof Given & string,
  min: number,
  where = `no whole number ≥ ${min}`,
): Constraint<Given> {
  const isWhole = (value: unknown) => Number.isInteger(value) && (value as number) >= min;
  return { argument, where, holds: (all) => isWhole(all[argument]), broken: notWhole(min) };
}

/** Grids that are none: empty, or ragged in one row or another; some have as many cells as a grid of their rows would. */
export const NOT_GRIDS: Grid[] = [
  [],
  [[]],
  [[1], []],
  [[1, 1], [1]],
  [[1], [1, 1]],
  [[1, 1], [1], [1, 1]],
  [[1], [1], [1, 1]],
  [[1, 1], [1], [1, 1, 1]],
  [[1, 1], [1, 1], [1], [1, 1]],
  [
    [1, 1],
    [1, 1],
    [1, 1, 1],
  ],
];

export const isGrid = (grid: Grid): boolean =>
  (grid[0]?.length ?? 0) > 0 && grid.every((row) => row.length === grid[0]!.length);

/** A grid with at least one cell and rows of one length. */
export const grid = <Given>(argument: keyof Given & string): Constraint<Given> => ({
  argument,
  where: 'empty or ragged',
  holds: (all) => isGrid(all[argument] as Grid),
  broken: NOT_GRIDS,
});

/** Rows and columns, as far as there are any. */
export const sidesOf = (some: Grid | undefined): [rows: number, columns: number] => [
  some?.length ?? 0,
  some?.[0]?.length ?? 0,
];

export const isVolume = (volume: Volume): boolean =>
  volume.length > 0 &&
  volume.every((channel) => isGrid(channel) && String(sidesOf(channel)) === String(sidesOf(volume[0])));

const SQUARE: Grid = [
  [1, 1],
  [1, 1],
];

/** Volumes that are none: empty, ragged in the first channel or a later one, or of channels that differ in a side. */
const NOT_VOLUMES: Volume[] = [
  [],
  ...NOT_GRIDS.flatMap((bad) => [[bad], [bad, bad], [SQUARE, bad]]),
  [SQUARE, [[1, 1]]],
  [SQUARE, [[1], [1]]],
  [SQUARE, SQUARE, [[1]]],
];

/** Channels of one size, at least one. */
export const volume = <Given>(argument: keyof Given & string, where: string): Constraint<Given> => ({
  argument,
  where,
  holds: (all) => isVolume(all[argument] as Volume),
  broken: NOT_VOLUMES,
});
