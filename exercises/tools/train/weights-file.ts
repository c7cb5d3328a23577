import { readFileSync } from 'node:fs';
import { writeWhole } from '../../../grader/engine/files/write-whole.ts';
import { arraysOf, findNonFinite, findShapeFault, type Params } from './params.ts';

const FORMAT = 'mnist-cnn-weights/1';

/**
 * Writes a trained network as JSON, whole or not at all.
 *
 * `{ "format": "mnist-cnn-weights/1", "training": {…}, "params": { "conv1": { "kernels": […], "biases": […],
 * "size": 5 }, "conv2": {…}, "dense": { "weights": […], "biases": […] } } }`. The numbers are plain decimals, flat
 * and row-major as in `Params`: anything can read them, and they come back as exactly the same float32 numbers.
 *
 * @param training how it was trained, for the record
 * @throws InputError where the file cannot be written
 */
export function saveWeights(file: string, params: Params, training: object): void {
  const plain = JSON.stringify({ format: FORMAT, training, params }, (_key, value) =>
    value instanceof Float32Array ? Array.from(value) : value,
  );
  writeWhole(file, `${plain}\n`);
}

/**
 * Reads what `saveWeights` wrote.
 *
 * @throws Error naming the file and what is wrong with it
 */
export const readWeights = (file: string): Params => readTrained(file).params;

/**
 * The same with how it was trained, as `saveWeights` was told.
 *
 * @throws Error naming the file and what is wrong with it
 */
export function readTrained(file: string): { params: Params; training: Record<string, unknown> } {
  let content: { format?: unknown; params?: unknown; training?: unknown } | null;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'), (key, value) =>
      ['kernels', 'weights', 'biases'].includes(key) && Array.isArray(value)
        ? Float32Array.from(value)
        : value,
    );
  } catch (error) {
    throw new Error(`${file} cannot be read: ${(error as Error).message}`, { cause: error });
  }
  if (content?.format !== FORMAT)
    throw new Error(`${file} is no file of weights: its format is not ${FORMAT}`);
  const fault = findShapeFault(content.params) ?? findNonFinite(content.params as Params);
  if (fault) throw new Error(`${file} is damaged: ${fault}`);
  return { params: content.params as Params, training: { ...(content.training as object) } };
}
