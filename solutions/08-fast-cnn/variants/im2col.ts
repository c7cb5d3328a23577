/** Convolution as a product of matrices: kernels by unrolled windows (im2col), and back. */
import * as unrolled from '../../07-mnist-cnn/variants/im2col.ts';
import { networkOf } from '../network-of.ts';

export const { convForward, convBackward, poolForward, poolBackward, forward, gradients, trainStep } =
  networkOf({ convForward: unrolled.convForward, convBackward: unrolled.convBackward });
