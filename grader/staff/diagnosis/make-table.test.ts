import { expect, test } from 'vitest';
import { hashAnswers } from '../../engine/binding/hash-answers.ts';
import { trustedAnswerer } from '../../engine/binding/trusted-answerer.ts';
import { makeTable } from './make-table.ts';

const member = (name: string, isPublic: boolean, row: (n: number) => unknown) => ({
  name,
  sentence: `Sentence of ${name}.`,
  isPublic,
  answerer: trustedAnswerer({ row }),
});
const calls = [{ task: 'row', args: [2] }];
const probes = { own: calls, others: [] };
const reference = trustedAnswerer({ row: (n: number) => [n, n, n] });
const wrong = (n: number) => [n + 1, n, n + 1];

test('holds what a public misconception answers, and nobody else', () => {
  const misconceptions = [
    member('kept', false, (n) => [n, n, 0]),
    member('told', true, wrong),
    member('right-here', true, (n) => [n, n, n]),
    member('one-number', true, (n) => n),
    member('odd', true, () => () => 1),
  ];
  const table = makeTable(new Map([['row > holds', probes]]), { reference, variants: [], misconceptions });
  expect(table).toEqual({
    sentences: { told: 'Sentence of told.' },
    checks: {
      'row > holds': { ...probes, answers: { [hashAnswers(calls, misconceptions[1]!.answerer)!]: 'told' } },
    },
  });
});

test('nothing of two that answer alike, though one of them is kept', () => {
  const misconceptions = [member('kept', false, wrong), member('told', true, wrong)];
  expect(makeTable(new Map([['row > holds', probes]]), { reference, variants: [], misconceptions })).toEqual({
    sentences: {},
    checks: {},
  });
});

test('nobody who answers the calls of the check itself rightly', () => {
  const late = member('late', true, (n) => (n > 2 ? wrong(n) : [n, n, n]));
  const both = { own: calls, others: [{ task: 'row', args: [3] }] };
  expect(
    makeTable(new Map([['row > holds', both]]), { reference, variants: [], misconceptions: [late] }).checks,
  ).toEqual({});
  const turned = { own: both.others, others: both.own };
  expect(
    makeTable(new Map([['row > holds', turned]]), { reference, variants: [], misconceptions: [late] })
      .sentences,
  ).toEqual({ late: 'Sentence of late.' });
});

test('nobody who answers as something right does', () => {
  const misconceptions = [member('told', true, wrong)];
  const variants = [trustedAnswerer({ row: wrong })];
  expect(
    makeTable(new Map([['row > holds', probes]]), { reference, variants, misconceptions }).checks,
  ).toEqual({});
});
