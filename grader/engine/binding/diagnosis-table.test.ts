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
    'root > of 9': { own: [{ task: 'root', args: [9] }], others: [], answers: { '00': 'halves' } },
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

test('a table that was written is read as it was', () => {
  const file = join(folder, 'diagnosis.json');
  writeFileSync(file, formatDiagnosisTable(table));
  expect(readDiagnosisTable(file)).toEqual(table);
  expect(formatDiagnosisTable(table)).toContain('[\n        {"task":"root","args":[16]}\n      ],\n');
});
