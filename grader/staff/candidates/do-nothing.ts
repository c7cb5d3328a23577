import { readFileSync } from 'node:fs';
import type { Answerer } from '../../engine/binding/answerer.ts';
import { type TrustedAnswerer, trustedAnswerer } from '../../engine/binding/trusted-answerer.ts';

type Answer = (task: string, args: unknown[], reference: Answerer, source: string) => unknown;

/** Ways to answer every call without doing anything, by what they are called in the matrix. */
const ANSWERS: Record<string, Answer> = {
  undefined: () => undefined,
  0: () => 0,
  1: () => 1,
  true: () => true,
  false: () => false,
  'an empty string': () => '',
  'an empty array': () => [],
  'an empty object': () => ({}),
  'the first argument': (_task, args) => args[0],
  'zeros of the right shape': (task, args, reference) => {
    const answer = reference.call(task, args, Number.POSITIVE_INFINITY);
    return answer.kind === 'returned' ? emptied(answer.value) : 0;
  },
  'a RangeError for everything': (_task, _args, _reference, source) => {
    // Whatever the argument is called that should be refused, its name is among these words.
    throw new RangeError([...new Set(source.match(/\w+/g))].join(' '));
  },
};

/** The names of the do-nothing solutions, the same for every exercise. */
export const DO_NOTHING: string[] = Object.keys(ANSWERS);

/**
 * A solution that does nothing.
 *
 * @param name one of `DO_NOTHING`
 * @param reference the exercise's reference, which knows the shape of an answer
 * @param file the reference's file, in which every argument is named
 */
export function doNothing(name: string, reference: Answerer, file: string): TrustedAnswerer {
  const source = readFileSync(file, 'utf8');
  const answer = ANSWERS[name]!;
  const module = new Proxy<Record<string, unknown>>(
    {},
    {
      get:
        (_target, task) =>
        (...args: unknown[]) =>
          answer(String(task), args, reference, source),
    },
  );
  return trustedAnswerer(module);
}

/** The same shape with nothing in it: 0 for every number, false for every truth value, '' for every text. */
function emptied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(emptied);
  if (ArrayBuffer.isView(value)) return (value as Float32Array).map(() => 0);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, emptied(field)]));
  }
  if (typeof value === 'string') return '';
  return typeof value === 'boolean' ? false : 0;
}
