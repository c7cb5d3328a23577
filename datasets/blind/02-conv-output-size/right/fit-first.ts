// Asks whether the kernel fits before it asks whether the numbers are whole, and for the stride first.
const check = (name, value, least) => {
  if (!Number.isInteger(value) || value < least) throw new RangeError(`${name} must be a whole number from ${least} on`);
};
const places = (input, kernel, padding, stride) => {
  if (kernel > input + 2 * padding) throw new RangeError('kernel does not fit');
  check('stride', stride, 1);
  check('padding', padding, 0);
  check('kernel', kernel, 1);
  check('input', input, 1);
  const rest = (input + 2 * padding - kernel) % stride;
  return { count: (input + 2 * padding - kernel - rest) / stride + 1, rest };
};
export const outputSize = ({ input, kernel, padding = 0, stride = 1 }) => places(input, kernel, padding, stride).count;
export const fitsExactly = ({ input, kernel, padding = 0, stride = 1 }) => places(input, kernel, padding, stride).rest === 0;
export const samePadding = (kernel) => {
  if (Math.abs(kernel % 2) !== 1 || kernel < 1) throw new RangeError('kernel must be odd');
  return (kernel - 1) / 2;
};
export const paddingFor = ({ input, kernel, stride, output }) => {
  for (const [name, value] of Object.entries({ output, stride, kernel, input })) check(name, value, 1);
  const missing = (output - 1) * stride + kernel - input;
  const padding = missing > 0 ? Math.floor((missing + 1) / 2) : 0;
  return Math.floor((input + 2 * padding - kernel) / stride) + 1 === output ? padding : undefined;
};
export const stackShape = (shape, layers) => {
  for (const layer of layers) if (layer.kind === 'conv') check('filters', layer.filters, 1);
  const { channels, height, width } = shape;
  check('width', width, 1);
  check('height', height, 1);
  check('channels', channels, 1);
  return layers.reduce((before, layer) => {
    const { kernel, padding = 0, stride = layer.kind === 'pool' ? kernel : 1 } = layer;
    return {
      channels: layer.kind === 'pool' ? before.channels : layer.filters,
      height: places(before.height, kernel, padding, stride).count,
      width: places(before.width, kernel, padding, stride).count,
    };
  }, { channels, height, width });
};
export const stackReceptiveField = (layers) => layers.reduce(({ size, stride: jump }, layer) => {
  const { kernel, stride = layer.kind === 'pool' ? kernel : 1 } = layer;
  check('stride', stride, 1);
  check('kernel', kernel, 1);
  return { size: size + (kernel - 1) * jump, stride: jump * stride };
}, { size: 1, stride: 1 });
