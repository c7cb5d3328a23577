import { assemble, f32x4, i32 } from '../../exercises/lib/assembler.ts';
import type { Params } from './fast-cnn.ts';
import { type Layers, PlainEngine } from './plain-engine.ts';
import { SimdEngine } from './simd-engine.ts';

/** Somebody who runs the network and its way back, on valid arguments. */
export interface Engine {
  /** N × 10 logits of N images. */
  logits(params: Params, images: Float32Array): Float32Array;
  /** The mean loss, and the mean gradients of everything that is learnt. */
  gradients(params: Params, images: Float32Array, labels: Uint8Array): { loss: number; gradients: Params };
}

/** What engines there are, the fastest first. */
export const ENGINES = ['relaxed SIMD', 'SIMD', 'plain TypeScript'] as const;

export type EngineKind = (typeof ENGINES)[number];

/** A module of one instruction: whether it is valid says whether the processor's WebAssembly knows the instruction. */
const probe = (multiplyAdd: typeof f32x4.multiplyAdd): Uint8Array<ArrayBuffer> => {
  const one = f32x4.const(1);
  const body = () => f32x4.store(i32.const(0), multiplyAdd(one, one, one));
  return assemble([{ name: 'probe', parameters: [], locals: [], body }], 16);
};

/** The fastest engine that runs here. */
export function fastestKind(): EngineKind {
  if (typeof WebAssembly === 'undefined') return 'plain TypeScript';
  if (WebAssembly.validate(probe(f32x4.multiplyAdd))) return 'relaxed SIMD';
  return WebAssembly.validate(probe(f32x4.multiplyThenAdd)) ? 'SIMD' : 'plain TypeScript';
}

/**
 * Opens an engine.
 *
 * @param layers what the plain engine is made of
 * @param kind which
 */
export function openEngine(layers: Layers, kind: EngineKind): Engine {
  return kind === 'plain TypeScript' ? new PlainEngine(layers) : new SimdEngine(kind === 'relaxed SIMD');
}
