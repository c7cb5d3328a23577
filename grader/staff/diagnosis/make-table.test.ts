import { expect, test } from 'vitest';
import { hashAnswers } from '../../engine/binding/hash-answers.ts';
import { trustedAnswerer } from '../../engine/binding/trusted-answerer.ts';
import type { LoadedCandidate } from '../candidates/load-candidates.ts';
import { makeTable } from './make-table.ts';

const misconception = (name: string, isPublic: boolean, row: (n: number) => unknown): LoadedCandidate => ({
  kind: 'misconception',
  name,
  sentence: `Sentence of ${name}.`,
  isPublic,
  answerer: trustedAnswerer({ row }),
});
const calls = [{ task: 'row', args: [2] }];
const probes = { own: calls, others: [] };
const reference: LoadedCandidate = {
  kind: 'reference',
  name: 'reference',
  answerer: trustedAnswerer({ row: (n: number) => [n, n, n] }),
};
const wrong = (n: number) => [n + 1, n, n + 1];

test('holds what a public misconception answers, and nobody else', () => {
  const misconceptions = [
    misconception('kept', false, (n) => [n, n, 0]),
    misconception('told', true, wrong),
    misconception('right-here', true, (n) => [n, n, n]),
    misconception('one-number', true, (n) => n),
    misconception('odd', true, () => () => 1),
  ];
  const table = makeTable(new Map([['row > holds', probes]]), [reference, ...misconceptions]);
  expect(table).toEqual({
    sentences: { told: 'Sentence of told.' },
    checks: {
      'row > holds': { ...probes, answers: { [hashAnswers(calls, misconceptions[1]!.answerer)!]: 'told' } },
    },
  });
});

test('nothing of two that answer alike, though one of them is kept', () => {
  const misconceptions = [misconception('kept', false, wrong), misconception('told', true, wrong)];
  expect(makeTable(new Map([['row > holds', probes]]), [reference, ...misconceptions])).toEqual({
    sentences: {},
    checks: {},
  });
});

test('nobody who answers the calls of the check itself rightly', () => {
  const late = misconception('late', true, (n) => (n > 2 ? wrong(n) : [n, n, n]));
  const both = { own: calls, others: [{ task: 'row', args: [3] }] };
  expect(makeTable(new Map([['row > holds', both]]), [reference, late]).checks).toEqual({});
  const turned = { own: both.others, others: both.own };
  expect(makeTable(new Map([['row > holds', turned]]), [reference, late]).sentences).toEqual({
    late: 'Sentence of late.',
  });
});

test('nobody who answers as something right does', () => {
  const misconceptions = [misconception('told', true, wrong)];
  const variant: LoadedCandidate = {
    kind: 'variant',
    name: 'other',
    answerer: trustedAnswerer({ row: wrong }),
  };
  expect(
    makeTable(new Map([['row > holds', probes]]), [reference, variant, ...misconceptions]).checks,
  ).toEqual({});
});
