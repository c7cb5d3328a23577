import { alteredTable } from '../altered-table.ts';
import type { Layer, NetworkTable, Shape } from '../param-sharing.ts';

export * from '../param-sharing.ts';

export const sentence =
  'A filter keeps its weights while it moves: they count once for the layer, not once for each output position. Only the multiplications grow with the positions.';
export const isPublic = true;
export const lesson = "The first convolution of the digits' network shows 119,808 parameters.";

export function networkTable(input: Shape, layers: Layer[]): NetworkTable {
  return alteredTable(input, layers, ({ parameters, output }) => ({
    parameters: parameters * output.height * output.width,
  }));
}
