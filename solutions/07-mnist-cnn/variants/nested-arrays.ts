/** Nested arrays inside, `volume[channel][row][column]`, as a first version is often written. */
import type { Shape } from '../mnist-cnn.ts';
import { plainNetwork } from '../plain-network.ts';
import { refuseConv, refusePool } from '../refusals.ts';

type Volume = number[][][];

function nested(flat: Float32Array, { channels, height, width }: Shape): Volume {
  const volume: Volume = [];
  for (let c = 0; c < channels; c++) {
    const channel: number[][] = [];
    for (let y = 0; y < height; y++) {
      channel.push([...flat.slice((c * height + y) * width, (c * height + y + 1) * width)]);
    }
    volume.push(channel);
  }
  return volume;
}

const zeros = (shape: Shape): Volume =>
  Array.from({ length: shape.channels }, () =>
    Array.from({ length: shape.height }, () => new Array<number>(shape.width).fill(0)),
  );

const flat = (volume: Volume): Float32Array => Float32Array.from(volume.flat(2));

const filtersOf = (kernels: Float32Array, channels: number, size: number): Volume[] =>
  Array.from({ length: kernels.length / (channels * size * size) }, (_, f) =>
    nested(kernels.slice(f * channels * size * size, (f + 1) * channels * size * size), {
      channels,
      height: size,
      width: size,
    }),
  );

export const {
  convForward,
  convBackward,
  poolForward,
  poolBackward,
  reluForward,
  reluBackward,
  denseForward,
  denseBackward,
  softmax,
  softmaxCrossEntropy,
  initParams,
  forward,
  gradients,
  trainStep,
  train,
  predict,
} = plainNetwork({
  convForward(input, shape, conv) {
    refuseConv(input, shape, conv);
    const { size } = conv;
    const image = nested(input, shape);
    const filters = filtersOf(conv.kernels, shape.channels, size);
    const output = zeros({
      channels: filters.length,
      height: shape.height - size + 1,
      width: shape.width - size + 1,
    });
    for (let f = 0; f < filters.length; f++) {
      for (let y = 0; y < output[f]!.length; y++) {
        for (let x = 0; x < output[f]![y]!.length; x++) {
          let sum = 0;
          for (let c = 0; c < image.length; c++) {
            for (let i = 0; i < size; i++) {
              for (let j = 0; j < size; j++) {
                sum += filters[f]![c]![i]![j]! * image[c]![y + i]![x + j]!;
              }
            }
          }
          output[f]![y]![x] = sum + conv.biases[f]!;
        }
      }
    }
    return flat(output);
  },

  convBackward(input, shape, conv, dOutput) {
    refuseConv(input, shape, conv, dOutput);
    const { size } = conv;
    const image = nested(input, shape);
    const filters = filtersOf(conv.kernels, shape.channels, size);
    const [height, width] = [shape.height - size + 1, shape.width - size + 1];
    const slopes = nested(dOutput, { channels: filters.length, height, width });
    const dImage = zeros(shape);
    const dFilters = filters.map(() => zeros({ channels: shape.channels, height: size, width: size }));
    for (let f = 0; f < filters.length; f++) {
      for (let c = 0; c < image.length; c++) {
        for (let i = 0; i < size; i++) {
          for (let j = 0; j < size; j++) {
            for (let y = 0; y < height; y++) {
              for (let x = 0; x < width; x++) {
                dFilters[f]![c]![i]![j]! += slopes[f]![y]![x]! * image[c]![y + i]![x + j]!;
                dImage[c]![y + i]![x + j]! += slopes[f]![y]![x]! * filters[f]![c]![i]![j]!;
              }
            }
          }
        }
      }
    }
    return {
      dInput: flat(dImage),
      dKernels: Float32Array.from(dFilters.flat(3)),
      dBiases: Float32Array.from(slopes, (map) => map.flat().reduce((sum, slope) => sum + slope)),
    };
  },

  poolForward(input, shape) {
    refusePool(input, shape);
    return flat(
      nested(input, shape).map((channel) =>
        channel.flatMap((row, y) =>
          y % 2 === 1
            ? []
            : [
                row.flatMap((value, x) =>
                  x % 2 === 1
                    ? []
                    : [Math.max(value, row[x + 1]!, channel[y + 1]![x]!, channel[y + 1]![x + 1]!)],
                ),
              ],
        ),
      ),
    );
  },
});
