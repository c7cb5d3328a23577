// Wrong: from the tenth step on the loss of the step before is noted again. True of it: late losses stand still. Sentences: up-to-a-size, too-large, too-small, both-ways, learning-loss-after-the-step.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export function learnKernel(pictures, answers, options) {
  const due = right.learnKernel(pictures, answers, options);
  return { ...due, losses: due.losses.map((loss, n, all) => (n < 10 ? loss : all[9])) };
}
