import { expect, test } from 'vitest';
import { diagnose, type Evidence } from './diagnose.ts';

/** A failed check with its suspects, or a passed one with those who would have answered otherwise. */
const failed = (...suspects: string[]): Evidence => ({ task: 'pool', suspects, refusal: false });
const passed = (...unlike: string[]): Evidence => ({
  task: 'pool',
  unlike: (name) => unlike.includes(name),
});

const diagnosed = (checks: Record<string, Evidence>, homes: Record<string, string> = {}) =>
  Object.fromEntries(
    [...diagnose(new Map(Object.entries(checks)), (name) => homes[name])].map(
      ([check, { names, thisCaseOnly }]) => [check, `${names.join(' or ')}${thisCaseOnly ? ', here' : ''}`],
    ),
  );

test('names the one suspect', () => {
  expect(diagnosed({ a: failed('flipped'), b: passed() })).toEqual({ a: 'flipped' });
});

test('of several suspects, names the one that explains the other failures too', () => {
  const checks = { a: failed('flipped', 'swapped'), b: failed('flipped'), c: failed('flipped', 'cut') };
  expect(diagnosed(checks)).toEqual({ a: 'flipped', b: 'flipped', c: 'flipped' });
});

test('two that nothing tells apart are named as such, three are not', () => {
  expect(diagnosed({ a: failed('flipped', 'swapped') })).toEqual({ a: 'flipped or swapped' });
  expect(diagnosed({ a: failed('flipped', 'swapped', 'cut') })).toEqual({});
});

test('between two that explain as much, what was right decides', () => {
  const checks = { a: failed('flipped', 'swapped'), b: { ...passed('swapped'), task: 'other' } };
  expect(diagnosed(checks)).toEqual({ a: 'flipped' });
});

test('whom a passed check of the same function contradicts is named for one case only, as such', () => {
  const checks = { a: failed('flipped'), b: failed('flipped'), c: passed('flipped') };
  expect(diagnosed(checks)).toEqual({ a: 'flipped, here' });
});

test('whom more checks contradict than it explains is not named at all', () => {
  expect(diagnosed({ a: failed('flipped'), b: passed('flipped'), c: passed('flipped') })).toEqual({});
});

test('no case where somebody else explains it without contradiction', () => {
  expect(diagnosed({ a: failed('flipped', 'swapped'), c: passed('flipped') })).toEqual({ a: 'swapped' });
});

test('whoever explains a small part of what fails is not named', () => {
  const checks = { a: failed('flipped'), b: failed(), c: failed(), d: failed() };
  expect(diagnosed(checks)).toEqual({});
  expect(diagnosed({ a: failed('flipped'), b: failed() })).toEqual({});
  expect(diagnosed({ a: failed('flipped'), b: failed('flipped'), c: failed() })).toEqual({
    a: 'flipped, here',
  });
});

test('refusals and answers go wrong for reasons of their own', () => {
  const refusal: Evidence = { ...failed('unchecked'), refusal: true };
  const checks = { a: failed('flipped'), b: refusal, c: { ...refusal }, d: { ...refusal } };
  expect(diagnosed(checks)).toEqual({ a: 'flipped', b: 'unchecked', c: 'unchecked', d: 'unchecked' });
});

test('a mistake of another function is named only where that function fails by it', () => {
  const homes = { 'padded-with-copies': 'pad' };
  const here = failed('padded-with-copies');
  expect(diagnosed({ a: here, b: { ...passed(), task: 'pad' } }, homes)).toEqual({});
  expect(diagnosed({ a: here, b: { ...failed('other'), task: 'pad' } }, homes)).toEqual({ b: 'other' });
  expect(diagnosed({ a: here, b: { ...here, task: 'pad' } }, homes)).toEqual({
    a: 'padded-with-copies',
    b: 'padded-with-copies',
  });
});

test('what goes wrong in one function says nothing of another', () => {
  const elsewhere = { ...failed('cut'), task: 'shift' };
  expect(diagnosed({ a: failed('flipped'), b: elsewhere, c: { ...passed('cut') } })).toEqual({
    a: 'flipped',
    b: 'cut',
  });
});
