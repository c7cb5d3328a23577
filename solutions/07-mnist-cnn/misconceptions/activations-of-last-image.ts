import * as reference from '../mnist-cnn.ts';
import { rowsOf } from '../plain-network.ts';
import { right, submission } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'The way back needs what each layer saw of the same image. Here all images go forth before the first goes back, and every layer remembers only the last.';

export const { gradients, trainStep, train } = submission({
  gradients(params, images, labels) {
    reference.gradients(params, images.subarray(0, 784), labels.subarray(0, 1));
    const seen = rowsOf(images, 784).map((image) => right.activate(params, image));
    const ends = seen.map(({ logits }, at) => right.softmaxCrossEntropy(logits, labels[at]!));
    const loss = ends.reduce((sum, end) => sum + end.loss / ends.length, 0);
    const dLogits = seen[0]!.logits.map((_, k) =>
      ends.reduce((sum, end) => sum + end.dLogits[k]! / ends.length, 0),
    );
    return { loss, gradients: right.backward(params, seen.at(-1)!, dLogits) };
  },
});
