// Counts places by formula in bigint, and searches paddings between two bounds.
const need = (name, value, min) => {
  if (!Number.isInteger(value)) throw new RangeError(`${name} is not whole`);
  if (value < min) throw new RangeError(`${name} is too small`);
};
export function outputSize({ input, kernel, padding = 0, stride = 1 }) {
  need('padding', padding, 0);
  need('input', input, 1);
  need('stride', stride, 1);
  need('kernel', kernel, 1);
  const way = BigInt(input) + 2n * BigInt(padding) - BigInt(kernel);
  if (way < 0n) throw new RangeError('the kernel is larger than the padded input');
  return Number(way / BigInt(stride)) + 1;
}
export function fitsExactly({ input, kernel, padding = 0, stride = 1 }) {
  const places = outputSize({ input, kernel, padding, stride });
  return (places - 1) * stride + kernel === input + 2 * padding;
}
export function samePadding(kernel) {
  need('kernel', kernel, 1);
  if ((kernel & 1) === 0) throw new RangeError('an even kernel');
  return (kernel - 1) / 2;
}
export function paddingFor({ input, kernel, stride, output }) {
  need('output', output, 1);
  need('input', input, 1);
  need('kernel', kernel, 1);
  need('stride', stride, 1);
  const low = Math.max(0, Math.floor(((output - 1) * stride + kernel - input) / 2));
  for (let padding = low; padding <= low + 1; padding++) {
    if (input + 2 * padding >= kernel && outputSize({ input, kernel, padding, stride }) === output) return padding;
  }
  return undefined;
}
export function stackShape(shape, layers) {
  const now = { channels: shape.channels, height: shape.height, width: shape.width };
  for (const side of ['height', 'width', 'channels']) need(side, now[side], 1);
  for (const { kind, filters, kernel, padding, stride } of layers) {
    for (const side of ['height', 'width']) {
      now[side] = outputSize({ input: now[side], kernel, padding, stride: stride ?? (kind === 'pool' ? kernel : undefined) });
    }
    if (kind === 'conv') {
      need('filters', filters, 1);
      now.channels = filters;
    }
  }
  return now;
}
export function stackReceptiveField(layers) {
  let [size, jump] = [1, 1];
  for (const { kind, kernel, stride } of layers) {
    need('kernel', kernel, 1);
    if (stride !== undefined) need('stride', stride, 1);
    size += jump * (kernel - 1);
    jump *= stride ?? (kind === 'pool' ? kernel : 1);
  }
  return { size, stride: jump };
}
