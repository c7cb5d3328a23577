import type { View } from './loop-state.ts';

/** A key as Node tells of it, and the text that came with it. */
export interface Key {
  name?: string;
  text: string;
  ctrl?: boolean;
  meta?: boolean;
}

/** What a key asks for; a number opens the exercise with this index. */
export type Move =
  | 'quit'
  | 'suspend'
  | 'show-exercise'
  | 'next'
  | 'previous'
  | 'list'
  | 'hint'
  | 'checks'
  | 'next-failure'
  | 'replay'
  | 'lesson'
  | 'check'
  | 'ask-reset'
  | 'reset'
  | 'point-up'
  | 'point-down'
  | 'open-pointed'
  | 'line-up'
  | 'line-down'
  | 'page-up'
  | 'page-down'
  | number;

const IN_LIST: Record<string, Move> = {
  up: 'point-up',
  k: 'point-up',
  down: 'point-down',
  j: 'point-down',
  return: 'open-pointed',
  l: 'show-exercise',
  escape: 'show-exercise',
};

const IN_EXERCISE: Record<string, Move> = {
  up: 'line-up',
  k: 'line-up',
  down: 'line-down',
  j: 'line-down',
  pageup: 'page-up',
  b: 'page-up',
  pagedown: 'page-down',
  space: 'page-down',
  escape: 'show-exercise',
  return: 'check',
  n: 'next',
  p: 'previous',
  l: 'list',
  h: 'hint',
  c: 'checks',
  f: 'next-failure',
  r: 'replay',
  o: 'lesson',
  x: 'ask-reset',
};

/** On a page of text the same key leads back to what it was opened from. */
const ON_PAGE: Record<string, Move> = { ...IN_EXERCISE, return: 'show-exercise' };

/** What a key means in a view; `undefined` where it means nothing. */
export function moveOf({ name, text, ctrl, meta }: Key, view: View): Move | undefined {
  if (name === 'q' || (ctrl && (name === 'c' || name === 'd'))) return 'quit';
  if (ctrl && name === 'z') return 'suspend';
  // Escape alone comes as a key with meta, like those that follow it at once.
  if (ctrl || (meta && name !== 'escape')) return undefined;
  if (view === 'reset') return name === 'y' ? 'reset' : 'show-exercise';
  const moves = view === 'list' ? IN_LIST : view === 'page' ? ON_PAGE : IN_EXERCISE;
  const key = name ?? text;
  if (Object.hasOwn(moves, key)) return moves[key];
  return /^[1-9]$/.test(text) ? Number(text) - 1 : undefined;
}
