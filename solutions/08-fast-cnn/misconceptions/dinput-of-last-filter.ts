import * as reference from '../fast-cnn.ts';
import { tunedNetwork } from '../network-of.ts';

export * from '../fast-cnn.ts';

export const sentence =
  'What reaches a pixel comes from every filter. Here each filter writes over what the one before has left.';

export const { convBackward, gradients, trainStep } = tunedNetwork({
  convBackward(input, shape, conv, dOutput) {
    const filters = conv.biases.length;
    const heard = dOutput.map((slope, at) => (at < (dOutput.length / filters) * (filters - 1) ? 0 : slope));
    const { dInput } = reference.convBackward(input, shape, conv, heard);
    return { ...reference.convBackward(input, shape, conv, dOutput), dInput };
  },
});
