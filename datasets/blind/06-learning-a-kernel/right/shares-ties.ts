// What comes back to a maximum is shared among the cells that tie; powers are added up one by one.
import * as loops from './loops.ts';

export * from './loops.ts';
export function maxBackward(window, dOutput) {
  if (!window.length) throw new RangeError('the window is empty');
  const best = Math.max(...window);
  const tied = window.filter((x) => x === best).length;
  return window.map((x) => (x === best ? dOutput / tied : 0));
}
export function centralDifference(coefficients, x, step) {
  loops.centralDifference(coefficients, x, step);
  const p = (at) => coefficients.reduce((sum, c, n) => sum + c * at ** n, 0);
  return (p(x + step) - p(x - step)) / 2 / step;
}
