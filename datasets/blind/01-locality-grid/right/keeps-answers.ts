// Keeps every answer by all that was given, and hands out the same object each time.
import * as right from './loops.ts';


const kept = new Map();
const exact = (_, value) => (typeof value === 'number' ? `#${value}` : value === undefined ? '#undefined' : value);
const keeping = (name) => (...args) => {
  const key = JSON.stringify([name, ...args], exact);
  if (!kept.has(key)) kept.set(key, right[name](...args));
  return kept.get(key);
};
export const countDark = keeping('countDark');
export const localityGrid = keeping('localityGrid');
export const slideWindow = keeping('slideWindow');
export const receptiveField = keeping('receptiveField');
