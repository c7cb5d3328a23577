import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { filesOf, readCourse } from '../../grader/engine/course/course.ts';
import { contracts as localityGrid } from '../01-locality-grid/contracts.ts';
import { contracts as convOutputSize } from '../02-conv-output-size/contracts.ts';
import { contracts as multiChannelConv } from '../03-multi-channel-conv/contracts.ts';
import { contracts as pooling } from '../04-pooling/contracts.ts';
import { contracts as paramSharing } from '../05-param-sharing/contracts.ts';
import { contracts as learningAKernel } from '../06-learning-a-kernel/contracts.ts';
import { contracts as mnistCnn } from '../07-mnist-cnn/contracts.ts';
import { type AnyContract, withArgument, wrongIn } from './contract.ts';

const CONTRACTS: Record<string, Record<string, AnyContract>> = {
  'locality-grid': localityGrid,
  'conv-output-size': convOutputSize,
  'multi-channel-conv': multiChannelConv,
  pooling,
  'param-sharing': paramSharing,
  'learning-a-kernel': learningAKernel,
  'mnist-cnn': mnistCnn,
};

const exercises = readCourse().exercises.filter(({ slug }) => slug in CONTRACTS);

/** What the docstring of a function says after `@throws`, in one line. */
function throwsOf(source: string, name: string): string {
  const [, doc = ''] =
    source.match(new RegExp(`/\\*\\*((?:(?!\\*/)[^])*)\\*/\\s*export function ${name}\\b`)) ?? [];
  const text = doc.replace(/\n \* ?/g, ' ').replace(/\s+/g, ' ');
  return text.match(/@throws RangeError (.*)$/)?.[1] ?? '';
}

/** The same, and behind it what "as another does" stands for. */
function allThrowsOf(source: string, name: string): string {
  const own = throwsOf(source, name);
  const others = [...own.matchAll(/\bas ((?:`\w+`(?: and )?)+) do(?:es)?\b/g)].flatMap(([, names]) => [
    ...backticked(names!),
  ]);
  return [own, ...others.map((other) => allThrowsOf(source, other))].join(' ');
}

const backticked = (text: string): Set<string> =>
  new Set([...text.matchAll(/`(\w+)`/g)].map(([, word]) => word!));

describe.each(exercises.map((exercise) => [exercise.slug, exercise] as const))('%s', (slug, exercise) => {
  const contracts = CONTRACTS[slug]!;
  const source = readFileSync(filesOf(exercise).reference, 'utf8');

  test.each(Object.keys(contracts))('%s: the docstring says what the contract asks, and no more', (name) => {
    const { constraints, layers = [] } = contracts[name]!;
    const text = allThrowsOf(source, name);
    const all = [...constraints, ...layers];
    for (const { argument, where } of all) {
      expect(text).toContain(`\`${argument}\``);
      expect(text).toContain(where);
    }
    const functions = [...Object.keys(contracts)];
    const named = [...backticked(throwsOf(source, name))].filter((word) => !functions.includes(word));
    expect(named.filter((word) => !all.some(({ argument }) => argument === word))).toEqual([]);
  });
});

describe('what is wrong in a call', () => {
  const example = { kind: 'max', height: 1, width: 1 };

  test('is told by every argument of which something does not hold', () => {
    expect(wrongIn(pooling.pool, [[[1]], example])).toEqual([]);
    expect(wrongIn(pooling.pool, [[], example])).toEqual(['grid', 'height', 'width']);
    expect(
      wrongIn(paramSharing.featureCount, [
        { height: 3, width: 3, filters: 1, kernelHeight: 1, kernelWidth: 1, padding: -2 },
      ]),
    ).toEqual(['padding', 'kernelHeight', 'kernelWidth']);
    expect(wrongIn(localityGrid.slideWindow, [[], 1, 1])).toEqual(['image', 'size']);
    const conv = { kernels: new Float32Array(1), biases: new Float32Array(1), size: 1 };
    expect(
      wrongIn(mnistCnn.convForward, [
        new Float32Array(2),
        { channels: 1, height: Number.NaN, width: 2 },
        conv,
      ]),
    ).toEqual(['shape', 'input', 'conv']);
  });

  test('is told of layers, each with what the layers before have left', () => {
    const shape = { channels: 1, height: 6, width: 9 };
    const conv = { kind: 'conv', filters: 2, kernel: 3 };
    expect(wrongIn(convOutputSize.stackShape, [shape, [conv, conv]])).toEqual([]);
    expect(wrongIn(convOutputSize.stackShape, [shape, [conv, conv, conv]])).toEqual(['kernel']);
    expect(wrongIn(convOutputSize.stackShape, [shape, [{ ...conv, padding: -2 }]])).toEqual([
      'padding',
      'kernel',
    ]);
    // A pool has neither filters nor padding, and a stride that is left out is its kernel.
    expect(wrongIn(convOutputSize.stackShape, [shape, [{ kind: 'pool', kernel: 0 }]])).toEqual([
      'kernel',
      'stride',
    ]);
  });

  test('an argument is replaced where it stands', () => {
    expect(withArgument(pooling.pool, [[[1]], example], 'strideX', 3)).toEqual([
      [[1]],
      { ...example, strideX: 3 },
    ]);
    expect(withArgument(pooling.shift, [[[1]], 0, 0], 'dx', 3)).toEqual([[[1]], 0, 3]);
  });
});
