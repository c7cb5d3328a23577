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
export const zeroPad = refusing('zeroPad');
export const crossCorrelate = refusing('crossCorrelate');
export const convolve = refusing('convolve');
export const convFilter = refusing('convFilter');
export const activate = refusing('activate');
export const convLayer = refusing('convLayer');
