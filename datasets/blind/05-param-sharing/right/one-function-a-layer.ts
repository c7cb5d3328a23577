// A table of functions, one a kind of layer; refuses kinds first and sides last.
const names = { least: (object, list, min) => { for (const name of list) if (!Number.isInteger(object[name]) || object[name] < min) throw new RangeError(`${name} must be ${min} or more`); } };
const positions = (side, kernel, stride, padding, name) => {
  const way = side + 2 * padding - kernel;
  if (way < 0) throw new RangeError(`${name} is too large`);
  return (way - (way % stride)) / stride + 1;
};
export function denseWeights({ inputs, outputs, bias = false }) {
  names.least({ inputs, outputs }, ['inputs', 'outputs'], 1);
  return bias ? (inputs + 1) * outputs : inputs * outputs;
}
export function convWeights(layer) {
  names.least(layer, ['kernelHeight', 'kernelWidth', 'channels', 'filters'], 1);
  return layer.filters * denseWeights({ inputs: layer.channels * layer.kernelHeight * layer.kernelWidth, outputs: 1, bias: layer.bias });
}
export function locallyConnectedWeights(layer) {
  names.least(layer, ['outputWidth', 'outputHeight', 'kernelWidth', 'kernelHeight', 'filters', 'channels'], 1);
  return layer.outputWidth * layer.outputHeight * convWeights(layer);
}
export function featureCount(layer) {
  const { padding = 0, stride = 1 } = layer;
  names.least({ stride }, ['stride'], 1);
  names.least({ padding }, ['padding'], 0);
  names.least(layer, ['kernelWidth', 'kernelHeight', 'filters', 'width', 'height'], 1);
  return positions(layer.width, layer.kernelWidth, stride, padding, 'kernelWidth') * positions(layer.height, layer.kernelHeight, stride, padding, 'kernelHeight') * layer.filters;
}
const kinds = {
  conv({ channels, height, width }, { filters, kernel, padding = 0, stride = 1, bias = true }) {
    names.least({ stride, kernel, filters }, ['stride', 'kernel', 'filters'], 1);
    names.least({ padding }, ['padding'], 0);
    const output = { channels: filters, height: positions(height, kernel, stride, padding, 'kernel'), width: positions(width, kernel, stride, padding, 'kernel') };
    return { output, parameters: filters * (channels * kernel * kernel + Number(bias)), multiplications: output.height * output.width * filters * channels * kernel * kernel };
  },
  pool({ channels, height, width }, { kernel, stride = kernel }) {
    names.least({ stride, kernel }, ['kernel', 'stride'], 1);
    return { output: { channels, height: positions(height, kernel, stride, 0, 'kernel'), width: positions(width, kernel, stride, 0, 'kernel') }, parameters: 0, multiplications: 0 };
  },
  dense({ channels, height, width }, { outputs, bias = true }) {
    names.least({ outputs }, ['outputs'], 1);
    return { output: { channels: outputs, height: 1, width: 1 }, parameters: denseWeights({ inputs: channels * height * width, outputs, bias }), multiplications: channels * height * width * outputs };
  },
};
export function networkTable(input, layers) {
  if (layers.some(({ kind }) => !Object.hasOwn(kinds, kind))) throw new RangeError('kind is none of the three');
  names.least(input, ['width', 'height', 'channels'], 1);
  let shape = input;
  const rows = layers.map((layer) => {
    const { output, parameters, multiplications } = kinds[layer.kind](shape, layer);
    shape = output;
    return { kind: layer.kind, output, parameters, activations: output.channels * output.height * output.width, multiplications };
  });
  return { totals: rows.reduce((sums, row) => ({ parameters: sums.parameters + row.parameters, activations: sums.activations + row.activations, multiplications: sums.multiplications + row.multiplications }), { parameters: 0, activations: 0, multiplications: 0 }), rows };
}
