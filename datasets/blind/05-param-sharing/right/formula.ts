// The formulas of the lesson; refuses in the order of the docstring.
import { requireWhole } from '../../../../exercises/lib/require.ts';

export function denseWeights({ inputs, outputs, bias = false }) {
  requireWhole('inputs', inputs, 1);
  requireWhole('outputs', outputs, 1);
  return inputs * outputs + (bias ? outputs : 0);
}
export function convWeights({ channels, filters, kernelHeight, kernelWidth, bias = false }) {
  requireWhole('channels', channels, 1);
  requireWhole('filters', filters, 1);
  requireWhole('kernelHeight', kernelHeight, 1);
  requireWhole('kernelWidth', kernelWidth, 1);
  return filters * (channels * kernelHeight * kernelWidth + (bias ? 1 : 0));
}
export function locallyConnectedWeights({ outputHeight, outputWidth, ...conv }) {
  const once = convWeights(conv);
  requireWhole('outputHeight', outputHeight, 1);
  requireWhole('outputWidth', outputWidth, 1);
  return once * outputHeight * outputWidth;
}
function side(name, input, kernel, padding, stride) {
  if (kernel > input + 2 * padding) throw new RangeError(`${name} is larger than the padded input`);
  return Math.floor((input + 2 * padding - kernel) / stride) + 1;
}
export function featureCount({ height, width, filters, kernelHeight, kernelWidth, padding = 0, stride = 1 }) {
  for (const [name, value] of Object.entries({ height, width, filters, kernelHeight, kernelWidth, stride })) requireWhole(name, value, 1);
  requireWhole('padding', padding, 0);
  return filters * side('kernelHeight', height, kernelHeight, padding, stride) * side('kernelWidth', width, kernelWidth, padding, stride);
}
export function networkTable(input, layers) {
  let { channels, height, width } = input;
  for (const [name, value] of Object.entries({ channels, height, width })) requireWhole(name, value, 1);
  const rows = [];
  const totals = { parameters: 0, activations: 0, multiplications: 0 };
  for (const layer of layers) {
    let parameters = 0;
    let multiplications = 0;
    if (layer.kind === 'dense') {
      requireWhole('outputs', layer.outputs, 1);
      multiplications = channels * height * width * layer.outputs;
      parameters = multiplications + ((layer.bias ?? true) ? layer.outputs : 0);
      [channels, height, width] = [layer.outputs, 1, 1];
    } else if (layer.kind === 'conv' || layer.kind === 'pool') {
      const conv = layer.kind === 'conv';
      const { kernel, stride = conv ? 1 : kernel } = layer;
      const padding = conv ? (layer.padding ?? 0) : 0;
      if (conv) requireWhole('filters', layer.filters, 1);
      requireWhole('kernel', kernel, 1);
      requireWhole('padding', padding, 0);
      requireWhole('stride', stride, 1);
      height = side('kernel', height, kernel, padding, stride);
      width = side('kernel', width, kernel, padding, stride);
      if (conv) {
        const weights = layer.filters * channels * kernel * kernel;
        parameters = weights + ((layer.bias ?? true) ? layer.filters : 0);
        multiplications = weights * height * width;
        channels = layer.filters;
      }
    } else throw new RangeError('kind is unknown');
    const activations = channels * height * width;
    rows.push({ kind: layer.kind, output: { channels, height, width }, parameters, activations, multiplications });
    totals.parameters += parameters;
    totals.activations += activations;
    totals.multiplications += multiplications;
  }
  return { rows, totals };
}
