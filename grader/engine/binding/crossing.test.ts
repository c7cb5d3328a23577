import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../sandbox/answer.ts';
import { requireIsolation } from '../sandbox/isolation.ts';
import { LIMITS } from '../sandbox/limits.ts';
import { Oracle } from '../sandbox/oracle.ts';
import { makeOwnFolder } from '../sandbox/own-folder.ts';
import { prepareStage } from '../sandbox/prepare-stage.ts';
import { SUBMISSION } from '../sandbox/stage.ts';
import type { Answerer } from './answerer.ts';
import { localAnswerer } from './local-answerer.ts';
import { trustedAnswerer } from './trusted-answerer.ts';

const limits = { ...LIMITS, replyElements: 20_000, replyBytes: 200_000 };

/** What one function of a submission returns, one expression a value, and how it fares. */
const PASSED = [
  'undefined',
  'null',
  'true',
  'false',
  '0',
  '-0',
  '1',
  '-1',
  '0.1',
  'NaN',
  'Infinity',
  '-Infinity',
  'Number.MAX_SAFE_INTEGER',
  'Number.MIN_VALUE',
  '2 ** 1000',
  '""',
  '"a"',
  '"ä€😀"',
  '"\\ud800"',
  '"\\u0000"',
  '"x".repeat(65)',
  '"é".repeat(100)',
  '"\\ufeffmark"',
  '[]',
  '[1, 2, 3]',
  '[1, "a"]',
  '[[1], [2, 3]]',
  '[[], [[]]]',
  '[1, , 3]',
  'Array(3)',
  '[undefined, null]',
  '[-0, NaN]',
  '{}',
  '({ a: 1 })',
  '({ a: { b: [1] } })',
  '({ "": 1 })',
  '({ "ä": 1 })',
  '({ a: undefined })',
  '({ constructor: 1 })',
  '({ hasOwnProperty: 1 })',
  '({ length: 2, 0: 1 })',
  '({ 2: 1, 1: 2 })',
  '({ then: 1 })',
  '({ toString: "x" })',
  'Object.create(null)',
  'Object.assign(Object.create(null), { a: 1 })',
  'Object.create({ a: 1 })',
  'new (class Point { x = 1 })()',
  'new (class { get x() { return 1; } })()',
  '({ get x() { return 1; } })',
  '({ [Symbol("s")]: 1, a: 2 })',
  'Object.freeze([1, 2])',
  'Object.freeze({ a: [1] })',
  'Object.assign([1], { extra: 2 })',
  'new (class extends Array {})(3)',
  'new Int8Array([1, -1])',
  'new Uint8Array([255])',
  'new Uint8ClampedArray([300])',
  'new Int16Array([1])',
  'new Uint16Array([65535])',
  'new Int32Array([-5])',
  'new Uint32Array([5])',
  'new Float32Array([0.1, NaN, -0])',
  'new Float64Array([0.1])',
  'new Float32Array(0)',
  'new Float32Array([1, 2, 3]).subarray(1)',
  '[new Float32Array([1]), [2]]',
  '({ w: new Float32Array(4) })',
  'new (class extends Float32Array {})(2)',
  'Array.from({ length: 1000 }, (_, i) => i)',
  'deep(11)',
  'deepObject(11)',
  'same()',
  'Array(19_000).fill(0)',
  '"x".repeat(199_000)',
  'new Uint8Array(199_000)',
  'new Proxy([1, 2], {})',
  'new Proxy({ a: 1 }, {})',
];
const REFUSED: [value: string, why: string][] = [
  ['10n', 'is a bigint, not plain data'],
  ['[10n]', 'is a bigint, not plain data'],
  ['Symbol("s")', 'is a symbol, not plain data'],
  ['() => 1', 'is a function, not plain data'],
  ['[[1, () => 1]]', 'is a function, not plain data'],
  ['({ f() {} })', 'is a function, not plain data'],
  ['class {}', 'is a function, not plain data'],
  ['new Map([[1, 2]])', 'is a Map, not plain data'],
  ['new Set([1])', 'is a Set, not plain data'],
  ['new WeakMap()', 'is a WeakMap, not plain data'],
  ['new Date(0)', 'is a Date, not plain data'],
  ['/a/', 'is a RegExp, not plain data'],
  ['new Error("e")', 'is a Error, not plain data'],
  ['new Number(1)', 'is a Number, not plain data'],
  ['new String("s")', 'is a String, not plain data'],
  ['new ArrayBuffer(4)', 'is a ArrayBuffer, not plain data'],
  ['new DataView(new ArrayBuffer(4))', 'is a DataView, not plain data'],
  ['new BigInt64Array(1)', 'is a BigInt64Array, not plain data'],
  ['(function* () { yield 1; })()', 'is a Generator, not plain data'],
  ['[1, 2].values()', 'is a Array Iterator, not plain data'],
  ['arguments', 'is a Arguments, not plain data'],
  ['Math', 'is a Math, not plain data'],
  ['Promise.resolve(1)', 'is a Promise: return the value itself, without async'],
  ['(async () => 1)()', 'is a Promise: return the value itself, without async'],
  ['({ then() {} })', 'is a Promise: return the value itself, without async'],
  ['({ get x() { throw new Error("boo"); } })', 'cannot be read'],
  ['new Proxy({}, { ownKeys() { throw 1; } })', 'cannot be read'],
  ['JSON.parse(\'{"__proto__": 1}\')', 'has a field named __proto__'],
  ['deep(12)', 'is nested deeper than 12 levels'],
  ['deep(20)', 'is nested deeper than 12 levels'],
  ['deepObject(20)', 'is nested deeper than 12 levels'],
  ['cyclic()', 'is nested deeper than 12 levels'],
  ['Array(21_000).fill(0)', 'has more than 20000 elements'],
  ['Array.from({ length: 200 }, () => Array(100).fill(0))', 'has more than 20000 elements'],
  ['Array.from({ length: 5000 }, () => [])', 'has more than 20000 elements'],
  ['Array.from({ length: 200 }, () => new Float32Array(1))', 'has more than 20000 elements'],
  ['"x".repeat(200_001)', 'is larger than 200000 bytes'],
  ['new Uint8Array(200_001)', 'is larger than 200000 bytes'],
];
const THROWN: [statement: string, error: { name: string; message: string }][] = [
  ['throw new RangeError("size")', { name: 'RangeError', message: 'size' }],
  ['throw new (class Odd extends TypeError {})("odd")', { name: 'TypeError', message: 'odd' }],
  ['throw Object.assign(new Error("x"), { name: "Own" })', { name: 'Own', message: 'x' }],
  ['throw "text"', { name: 'Error', message: 'threw text, which is no Error' }],
  ['throw undefined', { name: 'Error', message: 'threw undefined, which is no Error' }],
  ['throw Object.create(null)', { name: 'Error', message: 'threw something that cannot be described' }],
  ['throw new Error("x".repeat(3000))', { name: 'Error', message: 'x'.repeat(2000) }],
];

const SOURCE = `
const deep = (levels) => (levels === 0 ? 1 : [deep(levels - 1)]);
const deepObject = (levels) => (levels === 0 ? 1 : { inner: deepObject(levels - 1) });
const same = () => { const one = [1]; return [one, one]; };
const cyclic = () => { const one = []; one.push(one); return one; };
const values = [
${[...PASSED, ...REFUSED.map(([value]) => value)].map((value) => `  function () { return ${value}; },`).join('\n')}
];
const errors = [
${THROWN.map(([statement]) => `  function () { ${statement}; },`).join('\n')}
];
export const give = (index) => values[index]();
export const fail = (index) => errors[index]();
export const spoil = (list) => { list.push(1); return list; };
export const look = (...args) => args.map((arg) => Object.prototype.toString.call(arg));
export const constant = 1;
`;

let folder: string;
let answerers: Record<string, Answerer>;

beforeAll(async () => {
  folder = makeOwnFolder('test');
  mkdirSync(join(folder, SUBMISSION));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  const file = join(folder, SUBMISSION, 'module.mjs');
  const source = join(folder, SUBMISSION, 'module.ts');
  writeFileSync(file, SOURCE);
  writeFileSync(source, SOURCE);
  const layers = requireIsolation('best');
  answerers = {
    'the local answerer': await localAnswerer(file, { limits }),
    'the trusted answerer': trustedAnswerer(await import(pathToFileURL(file).href), limits),
  };
  await prepareStage({ stage: folder, layers, limits });
  answerers['the oracle'] = new Oracle(source, { stage: folder, layers, limits });
});
afterAll(() => {
  for (const answerer of Object.values(answerers)) answerer.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What each of them answers. */
const askAll = (task: string, ...args: unknown[]): [string, Answer][] =>
  Object.entries(answerers).map(([name, answerer]) => [name, answerer.call(task, args, 1000)]);

describe('what crosses between a check and its subject is the same wherever that runs', () => {
  test('a hundred values are tried', () => {
    expect(PASSED.length + REFUSED.length).toBeGreaterThanOrEqual(100);
  });

  test.each(PASSED.map((value, index) => [value, index] as const))('%s is passed', (_, index) => {
    const [[, first], ...others] = askAll('give', index) as [[string, Answer], ...[string, Answer][]];
    expect(first.kind).toBe('returned');
    for (const [name, answer] of others) expect(answer, name).toStrictEqual(first);
  });

  test.each(REFUSED.map(([value, why], index) => [value, why, index] as const))('%s %s', (_, why, index) => {
    for (const [name, answer] of askAll('give', PASSED.length + index)) {
      expect(answer, name).toEqual({ kind: 'unreadable', reason: why, output: '' });
    }
  });

  test.each(THROWN.map(([statement, error], index) => [statement, error, index] as const))(
    '%s',
    (_, error, index) => {
      for (const [name, answer] of askAll('fail', index)) {
        expect(answer, name).toMatchObject({ kind: 'threw', error });
      }
    },
  );

  test('arguments arrive as copies of the same kinds', () => {
    const list = [1];
    const wanted = { kind: 'returned', value: [1, 1] };
    for (const [name, answer] of askAll('spoil', list)) expect(answer, name).toMatchObject(wanted);
    expect(list).toEqual([1]);
    const [[, first], ...others] = askAll(
      'look',
      Array(3),
      new Float32Array(1),
      { a: 1 },
      undefined,
      null,
    ) as [[string, Answer], ...[string, Answer][]];
    for (const [name, answer] of others) expect(answer, name).toEqual(first);
  });

  test('functions that are not there, and what is no function', () => {
    for (const [name, answer] of askAll('nothing'))
      expect(answer, name).toEqual({ kind: 'missing', found: 'nothing' });
    for (const [name, answer] of askAll('constant'))
      expect(answer, name).toEqual({ kind: 'missing', found: 'number' });
    for (const [name, answer] of askAll('toString'))
      expect(answer, name).toEqual({ kind: 'missing', found: 'nothing' });
  });

  test('an argument that is no data is a mistake of the check, whoever answers', () => {
    for (const [name, answerer] of Object.entries(answerers)) {
      expect(() => answerer.call('look', [() => 1], 1000), name).toThrow('is a function, not plain data');
    }
  });
});
