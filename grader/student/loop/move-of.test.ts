import { expect, test } from 'vitest';
import type { View } from './loop-state.ts';
import { moveOf } from './move-of.ts';

const VIEWS: View[] = ['exercise', 'list', 'page', 'reset'];

test.each(VIEWS)('q, Ctrl-C and Ctrl-D quit in every view (%s)', (view) => {
  for (const key of [{ name: 'q' }, { name: 'c', ctrl: true }, { name: 'd', ctrl: true }]) {
    expect(moveOf({ text: '', ...key }, view)).toBe('quit');
  }
  expect(moveOf({ name: 'z', ctrl: true, text: '' }, view)).toBe('suspend');
  expect(moveOf({ name: 'n', ctrl: true, text: '' }, view)).toBeUndefined();
});

test('the same key means what its view is for', () => {
  const meanings = (name: string) => VIEWS.map((view) => moveOf({ name, text: name }, view));
  expect(meanings('j')).toEqual(['line-down', 'point-down', 'line-down', 'show-exercise']);
  expect(meanings('return')).toEqual(['check', 'open-pointed', 'show-exercise', 'show-exercise']);
  expect(meanings('x')).toEqual(['ask-reset', undefined, 'ask-reset', 'show-exercise']);
  expect(meanings('y')).toEqual([undefined, undefined, undefined, 'reset']);
  expect(VIEWS.map((view) => moveOf({ name: 'escape', meta: true, text: '\u001B' }, view))).toEqual([
    'show-exercise',
    'show-exercise',
    'show-exercise',
    'show-exercise',
  ]);
});

test('digits open exercises; names of methods, other signs and Alt do nothing', () => {
  expect(moveOf({ name: '3', text: '3' }, 'exercise')).toBe(2);
  expect(moveOf({ text: '9' }, 'list')).toBe(8);
  expect(moveOf({ name: '0', text: '0' }, 'exercise')).toBeUndefined();
  expect(moveOf({ name: 'constructor', text: '' }, 'exercise')).toBeUndefined();
  expect(moveOf({ text: '卷' }, 'exercise')).toBeUndefined();
  expect(moveOf({ name: 'n', meta: true, text: 'n' }, 'exercise')).toBeUndefined();
});
