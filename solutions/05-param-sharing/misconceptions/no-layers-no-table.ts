import * as right from '../param-sharing.ts';

export * from '../param-sharing.ts';

export const sentence =
  'A network without layers has no rows, and its totals are 0. `reduce` without a number to start from throws there: let it start from 0.';

export const networkTable: typeof right.networkTable = (input, layers) => {
  const table = right.networkTable(input, layers);
  const total = (cost: keyof right.Costs) =>
    table.rows.map((row) => row[cost]).reduce((sum, count) => sum + count);
  return {
    ...table,
    totals: {
      parameters: total('parameters'),
      activations: total('activations'),
      multiplications: total('multiplications'),
    },
  };
};
