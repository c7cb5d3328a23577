import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { filesOf, readCourse } from '../../engine/course/course.ts';
import { findSimilar } from './find-similar.ts';
import { tokenize } from './tokenize.ts';

const exercise = readCourse().exercises[0]!;
const reference = readFileSync(filesOf(exercise).reference, 'utf8');
const stub = readFileSync(filesOf(exercise).stub, 'utf8');
const variant = (name: string) => readFileSync(`${filesOf(exercise).variants}/${name}.ts`, 'utf8');
const find = (submissions: Record<string, string>, threshold = 0.7) =>
  findSimilar(new Map(Object.entries(submissions)), [stub], threshold);

describe('findSimilar', () => {
  test('finds a copy, and one with other names, numbers and comments', () => {
    const renamed = reference
      .replaceAll(/\/\*\*[\s\S]*?\*\//g, '')
      .replaceAll(/\b(row|column|size|stride|top|left|dark)\b/g, 'my_$1')
      .replaceAll('const ', 'let ');
    const pairs = find({ ada: reference, bo: reference, chen: renamed, dee: variant('recursive-quarters') });
    expect(pairs.map(({ left, right }) => [left, right])).toEqual([
      ['ada', 'bo'],
      ['ada', 'chen'],
      ['bo', 'chen'],
    ]);
    expect(pairs[0]!.similarity).toBe(1);
    const [longest] = pairs[0]!.shared;
    expect(longest!.left).toEqual(longest!.right);
    expect(longest!.left.to - longest!.left.from).toBeGreaterThan(5);
  });

  test('the stub, which everybody has, counts for nothing', () => {
    expect(find({ ada: stub, bo: stub }, 0.01)).toEqual([]);
  });

  test('two solutions of one problem are not similar because they solve it', () => {
    expect(find({ ada: variant('summed-area-table'), bo: variant('recursive-quarters') })).toEqual([]);
  });

  test.each([
    ['empty', ''],
    ['no TypeScript', '%%% ]] "never ends'],
    ['binary', '\u0000\uFFFD\u0001'.repeat(50)],
  ])('a file that is %s breaks nothing', (_what, source) => {
    expect(() => find({ ada: source, bo: reference, chen: source })).not.toThrow();
  });
});

test('tokenize leaves out names, numbers and comments', () => {
  expect(tokenize('a', 'const a = 1; // x').tokens).toEqual(tokenize('b', 'let longer=42;').tokens);
});
