// Counts rows by adding, one filter at a time; the sums of the network are kept in a class.
import * as formula from './formula.ts';

export const { featureCount, locallyConnectedWeights } = formula;
export function denseWeights(options) {
  formula.denseWeights(options);
  return (options.inputs + (options.bias ? 1 : 0)) * options.outputs;
}
export function convWeights(options) {
  formula.convWeights(options);
  const { channels, filters, kernelHeight, kernelWidth, bias } = options;
  return channels * filters * kernelHeight * kernelWidth + filters * Number(Boolean(bias));
}
class Ledger {
  rows = [];
  totals = { parameters: 0, activations: 0, multiplications: 0 };
  write(row) {
    this.rows.push(row);
    for (const cost of Object.keys(this.totals)) this.totals[cost] += row[cost];
  }
}
export function networkTable(input, layers) {
  const ledger = new Ledger();
  let at = input;
  for (const layer of layers) {
    const [row] = formula.networkTable(at, [layer]).rows;
    ledger.write(row);
    at = row.output;
  }
  if (layers.length === 0) formula.networkTable(input, layers);
  return { rows: ledger.rows, totals: ledger.totals };
}
