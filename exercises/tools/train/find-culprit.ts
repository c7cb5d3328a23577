import { arraysOf, findNonFinite, findShapeFault, kindOf, type Params } from './params.ts';
import type { StudentCode } from './student-code.ts';

/** The step that went wrong: what went in. */
export interface FailedStep {
  params: Params;
  images: Float32Array;
  labels: Uint8Array;
  rate: number;
}

const PIXELS = 784;
const INPUT = { channels: 1, height: 28, width: 28 };
const MAPS1 = { channels: 8, height: 24, width: 24 };
const POOLED1 = { channels: 8, height: 12, width: 12 };
const MAPS2 = { channels: 16, height: 8, width: 8 };

/** Weights of this network stay below about 5 when it learns. */
const OUT_OF_BOUNDS = 1000;

/**
 * Finds the function to blame for a step that gave NaN or an infinity, though its own input was finite: the layers
 * are asked one after another, forward and then backward, and the first bad answer tells.
 *
 * @returns a sentence that names the function
 */
export function findCulprit(code: StudentCode, { params, images, labels, rate }: FailedStep): string {
  const largest = Math.max(
    ...arraysOf(params).map(([, values]) => values.reduce((m, v) => Math.max(m, Math.abs(v)), 0)),
  );
  if (largest > OUT_OF_BOUNDS) {
    return (
      `the weights have grown to ${largest.toPrecision(2)}: the gradients are wrong, trainStep goes uphill instead ` +
      `of downhill, or the rate ${rate.toPrecision(2)} is too high`
    );
  }
  for (let image = 0; image < labels.length; image++) {
    const pixels = images.slice(image * PIXELS, (image + 1) * PIXELS);
    const found = blame(() => askLayers(code, params, pixels, labels[image]!));
    if (found) return found;
  }
  return (
    blame(() => askWhole(code, params, images, labels)) ??
    `trainStep made NaN or an infinity out of a finite loss and finite gradients, at the rate ${rate.toPrecision(2)}`
  );
}

/** Carries the sentence out of the chain of questions. */
class Found extends Error {}

function blame(ask: () => void): string | undefined {
  try {
    ask();
  } catch (error) {
    // Functions that throw here are not those that the step used: it went through.
    if (error instanceof Found) return error.message;
  }
  return undefined;
}

function askLayers(code: StudentCode, params: Params, pixels: Float32Array, label: number): void {
  const ask = (name: string, args: unknown[], length: number): Float32Array => {
    const answer = code.call(name, ...args);
    requireNumbers(name, '', answer, length);
    // The code may keep its arrays and write into them at the next call.
    return answer.slice();
  };
  const askFor = <Field extends string>(name: string, args: unknown[], lengths: Record<Field, number>) => {
    const answer = (code.call(name, ...args) ?? {}) as Record<Field, Float32Array>;
    for (const field of Object.keys(lengths) as Field[]) {
      requireNumbers(name, ` as ${field}`, answer[field], lengths[field]);
    }
    return structuredClone(answer);
  };
  const { conv1, conv2, dense } = params;

  const maps1 = ask('convForward', [pixels, INPUT, conv1], 4608);
  const active1 = ask('reluForward', [maps1], 4608);
  const pooled1 = ask('poolForward', [active1, MAPS1], 1152);
  const maps2 = ask('convForward', [pooled1, POOLED1, conv2], 1024);
  const active2 = ask('reluForward', [maps2], 1024);
  const pooled2 = ask('poolForward', [active2, MAPS2], 256);
  const logits = ask('denseForward', [pooled2, dense], 10);

  const { loss, dLogits } = (code.call('softmaxCrossEntropy', logits, label) ?? {}) as Record<
    string,
    unknown
  >;
  if (!Number.isFinite(loss)) {
    throw new Found(
      `softmaxCrossEntropy returned the loss ${loss} for the label ${label} and the logits ${[...logits].map((value) => value.toPrecision(3)).join(', ')}`,
    );
  }
  requireNumbers('softmaxCrossEntropy', ' as dLogits', dLogits, 10);

  const back = askFor('denseBackward', [pooled2, dense, dLogits], {
    dInput: 256,
    dWeights: 2560,
    dBiases: 10,
  });
  const dActive2 = ask('poolBackward', [active2, MAPS2, back.dInput], 1024);
  const dMaps2 = ask('reluBackward', [maps2, dActive2], 1024);
  const back2 = askFor('convBackward', [pooled1, POOLED1, conv2, dMaps2], {
    dInput: 1152,
    dKernels: 3200,
    dBiases: 16,
  });
  const dActive1 = ask('poolBackward', [active1, MAPS1, back2.dInput], 4608);
  const dMaps1 = ask('reluBackward', [maps1, dActive1], 4608);
  askFor('convBackward', [pixels, INPUT, conv1, dMaps1], { dInput: 784, dKernels: 200, dBiases: 8 });
}

function askWhole(code: StudentCode, params: Params, images: Float32Array, labels: Uint8Array): void {
  requireNumbers('forward', '', code.call('forward', params, images), labels.length * 10);
  const { loss, gradients } = (code.call('gradients', params, images, labels) ?? {}) as Record<
    string,
    unknown
  >;
  if (!Number.isFinite(loss))
    throw new Found(`gradients returned the loss ${loss}, though every layer alone is right`);
  const fault = findShapeFault(gradients) ?? findNonFinite(gradients as Params);
  if (fault) throw new Found(`gradients returned something that cannot be used: ${fault}`);
}

function requireNumbers(
  name: string,
  as: string,
  answer: unknown,
  length: number,
): asserts answer is Float32Array {
  if (!(answer instanceof Float32Array) || answer.length !== length) {
    throw new Found(`${name} must return a Float32Array of length ${length}${as}, not ${kindOf(answer)}`);
  }
  const at = answer.findIndex((value) => !Number.isFinite(value));
  if (at >= 0)
    throw new Found(`${name} returned ${answer[at]}${as} at index ${at}, though its input was finite`);
}
