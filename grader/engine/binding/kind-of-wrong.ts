import { findDifference } from '../../checks/near.ts';
import type { CallOutcome } from './examiner.ts';
import type { WrongKind } from './wrong-kinds.ts';

/** How much a number that is nearly right may be off, of itself or of 1. */
const NEARLY = 0.02;

/**
 * What kind of wrong an answer is, seen from the one that is due. It is a statement on these two alone, so it is true
 * whatever led to it.
 *
 * @returns `undefined` where they agree
 */
export function kindOfWrong(outcome: CallOutcome, due: CallOutcome): WrongKind | undefined {
  if ('threw' in due) {
    if ('returned' in outcome) return 'not-refused';
    if (!isRangeError(outcome.threw)) return 'another-error';
    return outcome.threw === due.threw ? undefined : 'another-name';
  }
  if ('threw' in outcome) {
    if (isRangeError(outcome.threw)) return 'refused-needlessly';
    return /undefined|not iterable/.test(outcome.threw) ? 'reads-beyond' : 'crashed';
  }
  const [received, expected] = [outcome.returned, due.returned];
  const difference = findDifference(received, expected);
  if (!difference) return undefined;
  if (received === undefined || received === null) return 'no-answer';
  if (expected === undefined || expected === null) return 'answer-for-nothing';
  if (difference.kind === 'shape') return kindOfShape(received, expected);
  return kindOfField(received, expected) ?? kindOfContent(received, expected);
}

const isRangeError = (threw: string): boolean => threw.startsWith('RangeError');

type List = readonly unknown[];

const listOf = (value: unknown): List | undefined =>
  Array.isArray(value)
    ? value
    : ArrayBuffer.isView(value) && !(value instanceof DataView)
      ? Array.from(value as Float32Array)
      : undefined;

/** The lengths of an array, by depth. */
function sidesOf(value: unknown): number[] {
  const list = listOf(value);
  return list ? [list.length, ...sidesOf(list[0])] : [];
}

function kindOfShape(received: unknown, expected: unknown): WrongKind {
  const [came, wanted] = [sidesOf(received), sidesOf(expected)];
  if (came.length !== wanted.length || came.length === 0) return 'another-form';
  const steps = came.map((length, depth) => length - wanted[depth]!);
  if (steps.every((step) => step === 0)) return 'another-form';
  if (came.join() === [...wanted.slice(0, -2), ...wanted.slice(-2).reverse()].join())
    return 'sides-exchanged';
  if (steps.every((step) => step === 0 || step === 1)) return 'one-too-many';
  if (steps.every((step) => step === 0 || step === -1)) return 'one-too-few';
  return steps.every((step) => step >= 0)
    ? 'shape-too-large'
    : steps.every((step) => step <= 0)
      ? 'shape-too-small'
      : 'another-form';
}

/** Objects that agree in some of their fields. */
function kindOfField(received: unknown, expected: unknown): WrongKind | undefined {
  if (listOf(expected) || typeof expected !== 'object') return undefined;
  const [came, wanted] = [received, expected] as Record<string, unknown>[];
  const fields = Object.keys(wanted!);
  const wrong = fields.filter((field) => findDifference(came![field], wanted![field]));
  if (wrong.length === fields.length) return undefined;
  return fields.every((field) => typeof wanted![field] === 'number') ? 'some-fields' : undefined;
}

function kindOfContent(received: unknown, expected: unknown): WrongKind {
  const [came, wanted] = [leavesOf(received), leavesOf(expected)];
  if (wanted.some((leaf) => typeof leaf !== 'number')) {
    return wanted.every((leaf) => typeof leaf === 'boolean') ? 'the-opposite' : 'another-value';
  }
  return kindOfNumbers(came as number[], wanted as number[]) ?? kindOfPlaces(received, expected);
}

function leavesOf(value: unknown): unknown[] {
  const list = listOf(value);
  if (list) return list.flatMap(leavesOf);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [value];
}

function kindOfNumbers(came: number[], wanted: number[]): WrongKind | undefined {
  if (came.some((number, at) => Number.isNaN(number) && !Number.isNaN(wanted[at]))) return 'not-a-number';
  if (came.some((number, at) => !Number.isFinite(number) && Number.isFinite(wanted[at]))) return 'infinite';
  const [off] = [came.map((number, at) => number - wanted[at]!)];
  const agrees = (made: (number: number) => number): boolean =>
    findDifference(came, wanted.map(made)) === undefined;
  const large = wanted.findIndex((number) => Math.abs(number) > 1e-3);
  if (large >= 0 && agrees((number) => -number)) return 'sign';
  const several = wanted.filter((number) => Math.abs(number) > 1e-3).length > 1;
  const factor = came[large]! / wanted[large]!;
  if (
    large >= 0 &&
    (several || factor === 2 || factor === 0.5) &&
    factor !== 0 &&
    agrees((x) => x * factor)
  ) {
    return 'scale';
  }
  if (came.length > 1 && agrees((number) => number + off[0]!)) return 'offset';
  if (came.length === 1 && Math.abs(off[0]!) === 1 && Number.isInteger(wanted[0])) return 'off-by-one';
  if (came.length > 1 && came.every((number) => number === 0)) return 'all-zero';
  return undefined;
}

/** Grids of a value: itself, or its channels. */
function gridsOf(value: unknown): number[][][] | undefined {
  const depth = sidesOf(value).length;
  if (depth === 2) return [value as number[][]];
  return depth === 3 ? (value as number[][][]) : undefined;
}

function kindOfPlaces(received: unknown, expected: unknown): WrongKind {
  const [came, wanted] = [gridsOf(received), gridsOf(expected)];
  if (came && wanted) {
    const all = (made: (grid: number[][]) => number[][]): boolean =>
      came.every((grid, at) => findDifference(grid, made(wanted[at]!)) === undefined);
    const isSquare = wanted.every((grid) => grid.length === grid[0]!.length);
    if (isSquare && all((grid) => grid[0]!.map((_, x) => grid.map((row) => row[x]!))))
      return 'rows-and-columns';
    if (all((grid) => grid.map((row) => row.toReversed()).reverse())) return 'turned';
    if (came.every((grid, at) => isShifted(grid, wanted[at]!))) return 'shifted';
    const wrong = came.flatMap((grid, at) => wrongPlaces(grid, wanted[at]!));
    const isInside = wanted.some((grid) => grid.length > 2 && grid[0]!.length > 2);
    if (isInside && wrong.every(({ border }) => border)) return 'border';
  }
  const [numbers, due] = [leavesOf(received), leavesOf(expected)] as number[][];
  const wrong = due!.flatMap((number, at) => (findDifference(numbers![at], number) ? [at] : []));
  const isAll = (holds: (at: number) => boolean): boolean => wrong.every(holds);
  if (isAll((at) => Math.abs(numbers![at]! - due![at]!) <= NEARLY * Math.max(1, Math.abs(due![at]!)))) {
    return 'nearly';
  }
  if (wrong.length === 1 && due!.length > 3) return 'one-cell';
  if (isAll((at) => numbers![at]! < due![at]!)) return 'too-small';
  return isAll((at) => numbers![at]! > due![at]!) ? 'too-large' : 'both-ways';
}

function wrongPlaces(came: number[][], wanted: number[][]): { border: boolean }[] {
  return wanted.flatMap((row, y) =>
    row.flatMap((number, x) =>
      findDifference(came[y]![x], number)
        ? [{ border: y === 0 || x === 0 || y === wanted.length - 1 || x === row.length - 1 }]
        : [],
    ),
  );
}

/** Whether the numbers stand one place off, as far as they are still in sight, and are not all alike. */
function isShifted(came: number[][], wanted: number[][]): boolean {
  const steps = [-1, 0, 1].flatMap((dy) => [-1, 0, 1].map((dx) => [dy, dx] as const));
  return steps.some(([dy, dx]) => {
    let seen = 0;
    const kinds = new Set<number>();
    for (const [y, row] of wanted.entries()) {
      for (const [x, number] of row.entries()) {
        const there = came[y + dy]?.[x + dx];
        if (there === undefined) continue;
        if (findDifference(there, number)) return false;
        kinds.add(number);
        seen++;
      }
    }
    return (dy !== 0 || dx !== 0) && seen >= 4 && kinds.size > 2;
  });
}
