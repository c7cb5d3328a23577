import {
  type Costs,
  type Layer,
  type LayerRow,
  type NetworkTable,
  networkTable,
  type Shape,
} from './param-sharing.ts';

/**
 * The reference's table with every row altered before the next layer sees it: what the misconceptions about
 * one layer make of a whole network.
 *
 * @param alter gets the right row for what came in, that is for `shape`
 */
export function alteredTable(
  input: Shape,
  layers: Layer[],
  alter: (row: LayerRow, layer: Layer, shape: Shape) => Partial<LayerRow>,
): NetworkTable {
  networkTable(input, []);
  const rows: LayerRow[] = [];
  let shape = input;
  for (const layer of layers) {
    const row = networkTable(shape, [layer]).rows[0]!;
    const altered = { ...row, ...alter(row, layer, shape) };
    rows.push(altered);
    shape = altered.output;
  }
  const total = (cost: keyof Costs) => rows.reduce((sum, row) => sum + row[cost], 0);
  return {
    rows,
    totals: {
      parameters: total('parameters'),
      activations: total('activations'),
      multiplications: total('multiplications'),
    },
  };
}

/** The number of cells in a shape. */
export const cellsOf = ({ channels, height, width }: Shape): number => channels * height * width;
