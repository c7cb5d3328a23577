import { alteredTable } from '../altered-table.ts';
import { type Layer, type NetworkTable, type Shape, networkTable as tabulate } from '../param-sharing.ts';

export * from '../param-sharing.ts';

export const sentence =
  'Flattening keeps every cell of every channel: a dense layer has channels × height × width inputs.';
export const isPublic = true;
export const lesson = 'The second convolution shows 416 parameters, or the dense layer 170.';

export function networkTable(input: Shape, layers: Layer[]): NetworkTable {
  return alteredTable(input, layers, (row, layer, shape) =>
    layer.kind === 'dense' ? tabulate({ ...shape, channels: 1 }, [layer]).rows[0]! : row,
  );
}
