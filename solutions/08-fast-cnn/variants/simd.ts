/** The network in WebAssembly, a product and a sum being two instructions: what runs where relaxed SIMD is not there. */
import { networkOf } from '../network-of.ts';
import { SimdEngine } from '../simd-engine.ts';

export const { convForward, convBackward, poolForward, poolBackward, forward, gradients, trainStep } =
  networkOf({}, new SimdEngine(false));
