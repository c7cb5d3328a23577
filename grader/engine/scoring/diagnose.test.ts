import { expect, test } from 'vitest';
import { diagnose } from './diagnose.ts';

const diagnosed = (suspects: Record<string, string[]>, agreements: Record<string, number> = {}) =>
  Object.fromEntries(diagnose(new Map(Object.entries(suspects)), (name) => agreements[name] ?? 0));

test('names the one suspect', () => {
  expect(diagnosed({ a: ['flipped'], b: [] })).toEqual({ a: 'flipped' });
});

test('of several suspects, names the one that explains the other failures too', () => {
  expect(diagnosed({ a: ['flipped', 'swapped'], b: ['flipped'], c: ['flipped', 'cut'] })).toEqual({
    a: 'flipped',
    b: 'flipped',
    c: 'flipped',
  });
});

test('two misconceptions in two tasks are both named', () => {
  expect(diagnosed({ a: ['flipped', 'swapped'], b: ['flipped'], c: ['cut'], d: ['cut', 'shifted'] })).toEqual(
    {
      a: 'flipped',
      b: 'flipped',
      c: 'cut',
      d: 'cut',
    },
  );
});

test('between two that explain as much, what was right decides', () => {
  const suspects = { a: ['bias-forgotten', 'bias-off-in-the-table'] };
  expect(diagnosed(suspects, { 'bias-forgotten': 2, 'bias-off-in-the-table': 5 })).toEqual({
    a: 'bias-off-in-the-table',
  });
});

test('explaining a failure counts for more than agreeing on what is right', () => {
  const suspects = { a: ['flipped', 'swapped'], b: ['flipped'] };
  expect(diagnosed(suspects, { flipped: 0, swapped: 9 })).toEqual({ a: 'flipped', b: 'flipped' });
});

test('names nobody where nothing decides', () => {
  expect(diagnosed({ a: ['flipped', 'swapped'], b: ['flipped', 'swapped'] })).toEqual({});
  expect(diagnosed({})).toEqual({});
});
