import * as right from '../param-sharing.ts';

export * from '../param-sharing.ts';

export const sentence =
  'Large counts come out wrong, even negative: `|`, `~~`, `Math.imul` and an `Int32Array` keep 32 bits of a number, 2,147,483,647 at most. Plain numbers are exact up to 2⁵³.';

export const denseWeights: typeof right.denseWeights = (layer) => right.denseWeights(layer) | 0;

export const convWeights: typeof right.convWeights = (layer) => right.convWeights(layer) | 0;

export const locallyConnectedWeights: typeof right.locallyConnectedWeights = (layer) =>
  right.locallyConnectedWeights(layer) | 0;

export const featureCount: typeof right.featureCount = (layer) => right.featureCount(layer) | 0;

export function networkTable(input: right.Shape, layers: right.Layer[]): right.NetworkTable {
  const cut = <T extends right.Costs>(costs: T): T => ({
    ...costs,
    parameters: costs.parameters | 0,
    activations: costs.activations | 0,
    multiplications: costs.multiplications | 0,
  });
  const { rows, totals } = right.networkTable(input, layers);
  return { rows: rows.map(cut), totals: cut(totals) };
}
