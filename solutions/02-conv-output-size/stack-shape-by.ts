import type { Axis, Layer, Shape } from './conv-output-size.ts';

/** What `stackShape` becomes in a submission whose `outputSize` is this one: for misconceptions. */
export function stackShapeBy(outputSize: (axis: Axis) => number) {
  return ({ channels, height, width }: Shape, layers: Layer[]): Shape =>
    layers.reduce(
      (shape, layer) => {
        const { kernel } = layer;
        const window =
          layer.kind === 'pool'
            ? { kernel, padding: 0, stride: layer.stride ?? kernel }
            : { kernel, padding: layer.padding ?? 0, stride: layer.stride ?? 1 };
        return {
          channels: layer.kind === 'conv' ? layer.filters : shape.channels,
          height: outputSize({ input: shape.height, ...window }),
          width: outputSize({ input: shape.width, ...window }),
        };
      },
      { channels, height, width },
    );
}
