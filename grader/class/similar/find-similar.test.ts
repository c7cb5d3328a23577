import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filesOf, readCourse } from '../../engine/course/course.ts';
import { type Compared, findSimilar } from './find-similar.ts';
import { tokenize } from './tokenize.ts';

const exercise = readCourse().exercises[0]!;
const reference = readFileSync(filesOf(exercise).reference, 'utf8');
const stub = readFileSync(filesOf(exercise).stub, 'utf8');
const variant = (name: string) => readFileSync(`${filesOf(exercise).variants}/${name}.ts`, 'utf8');

/** Names are such as `ada` or, of a second attempt, `ada/2`. */
const compared = (submissions: Record<string, string>): Compared[] =>
  Object.entries(submissions).map(([name, source]) => ({
    name,
    owner: name.split('/')[0]!,
    tokens: tokenize(source),
  }));
const find = (submissions: Record<string, string>, threshold = 0.7) =>
  findSimilar(compared(submissions), [tokenize(stub)], threshold);

const renamed = reference
  .replaceAll(/\/\*\*[\s\S]*?\*\//g, '')
  .replaceAll(/\b(values|list|link|turned|index)\b/g, 'my_$1')
  .replaceAll('const ', 'let ');

describe('findSimilar', () => {
  test('finds a copy, and one with other names, numbers and comments, as one group', () => {
    const groups = find({ ada: reference, dee: variant('recursion'), bo: reference, chen: renamed });
    expect(groups).toMatchObject([{ members: ['ada', 'bo', 'chen'], most: 1 }]);
    expect(groups[0]!.least).toBeGreaterThan(0.7);
    const [pair] = groups[0]!.pairs;
    expect(pair).toMatchObject({ left: 'ada', right: 'bo', similarity: 1 });
    const [longest] = pair!.shared;
    expect(longest!.left).toEqual(longest!.right);
    expect(longest!.left.to - longest!.left.from).toBeGreaterThan(5);
  });

  test('a copy that was changed is a pair, with how similar it is', () => {
    const lines = renamed.trimEnd().split('\n');
    const changed = [
      ...lines.slice(0, -12),
      'export function mine(a, b) { while (a < b) a += [b][0]; return a }',
    ];
    const [group] = find({ ada: reference, bo: changed.join('\n') }, 0.5);
    expect(group).toMatchObject({ members: ['ada', 'bo'], pairs: [{ left: 'ada', right: 'bo' }] });
    expect(group!.most).toBeLessThan(1);
  });

  test("a student's own attempts are no pair, and both may resemble somebody else's", () => {
    expect(find({ ada: reference, 'ada/2': reference })).toEqual([]);
    expect(find({ ada: reference, 'ada/2': renamed })).toEqual([]);
    const [group] = find({ ada: reference, 'ada/2': reference, bo: renamed });
    expect(group!.members).toEqual(['ada', 'ada/2', 'bo']);
    expect(group!.pairs).toMatchObject([{ left: 'ada', right: 'bo' }]);
  });

  test('a third of a class with one solution is one group, whose pairs are a few', () => {
    const class_ = Object.fromEntries(
      Array.from({ length: 105 }, (_, index) => [`s${index}`, `// s${index}\n${reference}`]),
    );
    const groups = find({ ...class_, zoe: variant('recursion') });
    expect(groups).toHaveLength(1);
    expect(groups[0]!.members).toHaveLength(105);
    expect(groups[0]!.pairs).toHaveLength(1);
  });

  test('groups are the same in whatever order submissions are read', () => {
    const all = compared({
      ada: reference,
      bo: renamed,
      chen: variant('recursion'),
      dee: variant('recursion'),
      eve: variant('by-array'),
    });
    const membersOf = (submissions: Compared[]) =>
      findSimilar(submissions, [tokenize(stub)], 0.7)
        .map(({ members }) => members)
        .sort();
    const expected = membersOf(all);
    expect(expected).toEqual([
      ['ada', 'bo'],
      ['chen', 'dee'],
    ]);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(membersOf(shuffled)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  test('the stub, which everybody has, counts for nothing', () => {
    expect(find({ ada: stub, bo: stub }, 0.01)).toEqual([]);
  });

  test('two solutions of one problem are not similar because they solve it', () => {
    expect(find({ ada: variant('by-array'), bo: variant('recursion') })).toEqual([]);
  });

  test.each([
    ['empty', ''],
    ['no TypeScript', '%%% ]] "never ends'],
    ['binary', '\u0000\uFFFD\u0001'.repeat(50)],
  ])('a file that is %s breaks nothing', (_what, source) => {
    expect(() => find({ ada: source, bo: reference, chen: source })).not.toThrow();
  });
});
