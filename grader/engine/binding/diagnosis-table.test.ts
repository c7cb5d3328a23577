import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import {
  type DiagnosisTable,
  formatDiagnosisTable,
  likelyCause,
  readDiagnosisTable,
} from './diagnosis-table.ts';
import { hashAnswers, type Probe } from './hash-answers.ts';
import { trustedAnswerer } from './trusted-answerer.ts';

const folder = mkdtempSync(join(tmpdir(), 'table-'));
afterAll(() => rmSync(folder, { recursive: true }));

const probes: Probe[] = [
  { task: 'root', args: [16] },
  { task: 'roots', args: [Float32Array.of(4, 9), { 'of "two"': [1.5] }] },
];
const answering = (root: (n: number) => unknown) =>
  trustedAnswerer({ root, roots: (numbers: Float32Array) => numbers.map((n) => Number(root(n))) });
const halves = answering((n) => n / 2);
const table: DiagnosisTable = {
  sentences: { halves: 'You take the half.', throws: 'You throw.' },
  checks: {
    'root > of 16': {
      own: probes.slice(0, 1),
      others: probes.slice(1),
      answers: {
        [hashAnswers(probes, halves)!]: 'halves',
        [hashAnswers(
          probes,
          answering(() => {
            throw new TypeError('in vain');
          }),
        )!]: 'throws',
      },
    },
    'root > of 9': { own: [{ task: 'root', args: [9] }], others: [], answers: { '00': 'nobody' } },
  },
};

describe('likelyCause', () => {
  test('names whoever answers the calls of the check as a misconception does', () => {
    const told = { name: 'halves', sentence: 'You take the half.' };
    expect(likelyCause(table, 'root > of 16', halves)).toEqual(told);
    expect(
      likelyCause(
        table,
        'root > of 16',
        answering((n) => Math.fround(n * 0.5)),
      ),
    ).toEqual(told);
    const throws = answering(() => {
      throw new TypeError('in other words');
    });
    expect(likelyCause(table, 'root > of 16', throws)?.name).toBe('throws');
  });

  test('and nobody else', () => {
    for (const other of [Math.sqrt, (n: number) => n / 2 + (n < 9 ? 1 : 0), () => () => 1, () => undefined]) {
      expect(likelyCause(table, 'root > of 16', answering(other))).toBeUndefined();
    }
    const range = answering(() => {
      throw new RangeError('in vain');
    });
    expect(likelyCause(table, 'root > of 16', range)).toBeUndefined();
    expect(likelyCause(table, 'root > of 16', trustedAnswerer({}))).toBeUndefined();
    expect(likelyCause(table, 'root > of 9', halves)).toBeUndefined();
    expect(likelyCause(table, 'toString', halves)).toBeUndefined();
  });
});

describe('a cause is told as sure as it is', () => {
  const probe = (task: string, n: number): Probe => ({ task, args: [n] });
  const halving = (n: number) => n / 2;
  const checkOf = (task: string, n: number, answer = halving) => ({
    own: [probe(task, n)],
    others: [],
    answers: { [hashAnswers([probe(task, n)], trustedAnswerer({ [task]: answer }))!]: 'halves' },
  });
  const several: DiagnosisTable = {
    sentences: { halves: 'You take the half.' },
    checks: {
      'root > of 16': checkOf('root', 16),
      'root > of 36': checkOf('root', 36),
      'root > of 64': checkOf('root', 64),
      'roots > of 16': checkOf('roots', 16),
    },
  };
  const wrongFrom = (least: number) => (n: number) => (n >= least ? n / 2 : Math.sqrt(n));
  const cause = (check: string, root: (n: number) => number, roots = root) =>
    likelyCause(several, check, trustedAnswerer({ root, roots }));

  test('as likely where it explains all of a function', () => {
    expect(cause('root > of 36', wrongFrom(0))).toEqual({ name: 'halves', sentence: 'You take the half.' });
  });

  test('as the cause of this case where it explains half of them, and not where it explains less', () => {
    expect(cause('root > of 36', wrongFrom(30))).toMatchObject({ name: 'halves', thisCaseOnly: true });
    expect(cause('root > of 64', wrongFrom(50))).toBeUndefined();
  });

  test('not where it begins in another function that is right', () => {
    expect(cause('roots > of 16', halving)).toMatchObject({ name: 'halves' });
    expect(cause('roots > of 16', Math.sqrt, halving)).toBeUndefined();
  });
});

test('a table that was written is read as it was', () => {
  const file = join(folder, 'diagnosis.json');
  writeFileSync(file, formatDiagnosisTable(table));
  expect(readDiagnosisTable(file)).toEqual(table);
  expect(formatDiagnosisTable(table)).toContain('[\n        {"task":"root","args":[16]}\n      ],\n');
});
