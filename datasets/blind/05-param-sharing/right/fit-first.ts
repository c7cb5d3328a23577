// Asks whether kernels fit before it asks whether numbers are whole.
const whole = (values, least) => { for (const name in values) if (!Number.isInteger(values[name]) || values[name] < least) throw new RangeError(`${name} is not from ${least} on`); };
export const denseWeights = ({ inputs, outputs, bias }) => {
  whole({ outputs, inputs }, 1);
  return outputs * (inputs + Number(bias ?? false));
};
export const convWeights = ({ channels, filters, kernelHeight, kernelWidth, bias }) => {
  whole({ kernelWidth, kernelHeight, filters, channels }, 1);
  return denseWeights({ inputs: channels * kernelHeight * kernelWidth, outputs: filters, bias });
};
export const locallyConnectedWeights = (layer) => {
  whole({ outputWidth: layer.outputWidth, outputHeight: layer.outputHeight }, 1);
  return layer.outputHeight * layer.outputWidth * convWeights(layer);
};
export const featureCount = ({ height, width, filters, kernelHeight, kernelWidth, padding = 0, stride = 1 }) => {
  if (!(kernelWidth <= width + 2 * padding)) throw new RangeError('kernelWidth does not fit');
  if (!(kernelHeight <= height + 2 * padding)) throw new RangeError('kernelHeight does not fit');
  whole({ padding }, 0);
  whole({ stride, kernelWidth, kernelHeight, filters, width, height }, 1);
  return filters * (Math.floor((height - kernelHeight + 2 * padding) / stride) + 1) * (Math.floor((width - kernelWidth + 2 * padding) / stride) + 1);
};
export const networkTable = (input, layers) => {
  const rows = [];
  let shape = { channels: input.channels, height: input.height, width: input.width };
  whole(shape, 1);
  for (const layer of layers) {
    const { kind, kernel, filters, outputs, bias = true, padding = 0, stride = kind === 'pool' ? kernel : 1 } = layer;
    if (!['conv', 'pool', 'dense'].includes(kind)) throw new RangeError('kind');
    const { channels, height, width } = shape;
    let weights = 0;
    let uses = 1;
    if (kind === 'dense') {
      whole({ outputs }, 1);
      weights = channels * height * width * outputs;
      shape = { channels: outputs, height: 1, width: 1 };
    } else {
      if (!(kernel <= Math.min(height, width) + 2 * padding)) throw new RangeError('kernel does not fit');
      whole({ stride, kernel }, 1);
      whole({ padding }, 0);
      const places = (side) => Math.floor((side + 2 * padding - kernel) / stride) + 1;
      shape = { channels, height: places(height), width: places(width) };
      if (kind === 'conv') {
        whole({ filters }, 1);
        weights = filters * channels * kernel ** 2;
        shape.channels = filters;
        uses = shape.height * shape.width;
      }
    }
    const biases = kind === 'pool' || !bias ? 0 : shape.channels;
    rows.push({ kind, output: shape, parameters: weights + biases, activations: shape.channels * shape.height * shape.width, multiplications: weights * uses });
  }
  const sum = (cost) => rows.reduce((total, row) => total + row[cost], 0);
  return { rows, totals: { parameters: sum('parameters'), activations: sum('activations'), multiplications: sum('multiplications') } };
};
