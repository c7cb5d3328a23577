// Everything by whole-number arithmetic on the number of steps; checks kernel before input, layers before shape.
const fail = (name) => { throw new RangeError(`bad ${name}`); };
const least = (name, value, min) => (Number.isInteger(value) && value >= min ? value : fail(name));
const strideOf = ({ kind, kernel, stride }) => (stride === undefined ? (kind === 'conv' ? 1 : kernel) : stride);

function steps({ kernel, stride = 1, padding = 0, input }) {
  least('kernel', kernel, 1);
  least('stride', stride, 1);
  least('padding', padding, 0);
  least('input', input, 1);
  const padded = padding + input + padding;
  if (padded < kernel) fail('kernel');
  return [Math.trunc((padded - kernel) / stride), (padded - kernel) % stride];
}
export function outputSize(axis) { return steps(axis)[0] + 1; }
export function fitsExactly(axis) { return !steps(axis)[1]; }
export function samePadding(kernel) {
  least('kernel', kernel, 1);
  return kernel % 2 ? Math.floor(kernel / 2) : fail('kernel');
}
export function paddingFor({ kernel, stride, output, input }) {
  least('kernel', kernel, 1);
  least('output', output, 1);
  least('input', input, 1);
  least('stride', stride, 1);
  const needed = kernel + (output - 1) * stride;
  const padding = needed <= input ? 0 : Math.ceil((needed - input) / 2);
  const spare = input + 2 * padding - needed;
  return spare >= 0 && spare < stride ? padding : undefined;
}
export function stackShape({ width, height, channels }, layers) {
  least('width', width, 1);
  least('height', height, 1);
  least('channels', channels, 1);
  for (const layer of layers) {
    const stride = strideOf(layer);
    const padding = layer.kind === 'conv' ? layer.padding : undefined;
    width = outputSize({ input: width, kernel: layer.kernel, stride, padding });
    height = outputSize({ input: height, kernel: layer.kernel, stride, padding });
    if (layer.kind === 'conv') channels = least('filters', layer.filters, 1);
  }
  return { channels, height, width };
}
export function stackReceptiveField(layers) {
  const jumps = [1];
  for (const layer of layers) jumps.push(jumps.at(-1) * least('stride', strideOf(layer), 1));
  return { size: 1 + layers.reduce((sum, { kernel }, at) => sum + (least('kernel', kernel, 1) - 1) * jumps[at], 0), stride: jumps.at(-1) };
}
