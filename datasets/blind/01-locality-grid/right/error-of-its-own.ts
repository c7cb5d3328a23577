// Refuses with an error class of its own, which extends RangeError and says where it was thrown.
import * as right from './loops.ts';

class Refusal extends RangeError {}
const refusing = (name) => (...args) => {
  try {
    return right[name](...args);
  } catch (error) {
    throw new Refusal(`${name}: ${error.message}`);
  }
};
export const countDark = refusing('countDark');
export const localityGrid = refusing('localityGrid');
export const slideWindow = refusing('slideWindow');
export const receptiveField = refusing('receptiveField');
