// Writes each answer into the object of the call before, where that has the same form.
import * as right from './loops.ts';

const form = (value) => (typeof value === 'object' && value !== null ? Object.keys(value).map((key) => [key, form(value[key])]) : '');
const copy = (from, to) => {
  for (const key of Object.keys(from)) {
    if (typeof from[key] === 'object') copy(from[key], to[key]);
    else to[key] = from[key];
  }
  return to;
};
const inPlace = (name) => {
  let former;
  return (...args) => {
    const due = right[name](...args);
    if (typeof due !== 'object') return due;
    former = JSON.stringify(form(former)) === JSON.stringify(form(due)) ? copy(due, former) : due;
    return former;
  };
};
export const pool = inPlace('pool');
export const poolVolume = inPlace('poolVolume');
export const shift = inPlace('shift');
export const translationStability = inPlace('translationStability');
