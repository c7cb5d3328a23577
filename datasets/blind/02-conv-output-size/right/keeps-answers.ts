// Keeps every answer by all that was given, and hands out the same object each time.
import * as right from './formula.ts';


const kept = new Map();
const exact = (_, value) => (typeof value === 'number' ? `#${value}` : value === undefined ? '#undefined' : value);
const keeping = (name) => (...args) => {
  const key = JSON.stringify([name, ...args], exact);
  if (!kept.has(key)) kept.set(key, right[name](...args));
  return kept.get(key);
};
export const outputSize = keeping('outputSize');
export const fitsExactly = keeping('fitsExactly');
export const samePadding = keeping('samePadding');
export const paddingFor = keeping('paddingFor');
export const stackShape = keeping('stackShape');
export const stackReceptiveField = keeping('stackReceptiveField');
