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
export const pool = refusing('pool');
export const poolVolume = refusing('poolVolume');
export const shift = refusing('shift');
export const translationStability = refusing('translationStability');
