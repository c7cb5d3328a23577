/** Copies whatever it is given, freezes the copies' objects, and hands out copies only. */

import { plainNetwork } from '../plain-network.ts';

/** Typed arrays cannot be frozen, but what holds them can. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  for (const inner of Object.values(value)) frozen(inner);
  return Object.freeze(value);
}

const copying =
  <A extends unknown[], R>(task: (...args: A) => R) =>
  (...args: A): R =>
    structuredClone(task(...frozen(structuredClone(args))));

const plain = plainNetwork({});

export const convForward = copying(plain.convForward);
export const convBackward = copying(plain.convBackward);
export const poolForward = copying(plain.poolForward);
export const poolBackward = copying(plain.poolBackward);
export const reluForward = copying(plain.reluForward);
export const reluBackward = copying(plain.reluBackward);
export const denseForward = copying(plain.denseForward);
export const denseBackward = copying(plain.denseBackward);
export const softmax = copying(plain.softmax);
export const softmaxCrossEntropy = copying(plain.softmaxCrossEntropy);
export const initParams = copying(plain.initParams);
export const forward = copying(plain.forward);
export const gradients = copying(plain.gradients);
export const trainStep = copying(plain.trainStep);
export const train = copying(plain.train);
export const predict = copying(plain.predict);
