// The network by recursion: the table of the rest, with this layer's row before it.
import * as formula from './formula.ts';

export const { denseWeights, convWeights, locallyConnectedWeights, featureCount } = formula;
export function networkTable(input, layers) {
  if (layers.length < 2) return formula.networkTable(input, layers);
  const head = formula.networkTable(input, layers.slice(0, 1));
  const rest = networkTable(head.rows[0].output, layers.slice(1));
  const total = (cost) => head.totals[cost] + rest.totals[cost];
  return { rows: [...head.rows, ...rest.rows], totals: { parameters: total('parameters'), activations: total('activations'), multiplications: total('multiplications') } };
}
