import { paramsOf, randomFrom } from '../plain-network.ts';
import { refuseSeed } from '../refusals.ts';
import { submission } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'The generator goes on where the last call left it, so the same seed gives another network each time. Make it anew, from the seed, in every call.';

export const untold =
  'What it answers hangs on what it was asked before, so no call that is made again has the same answer.';

const random = randomFrom(1);

export const { initParams, train } = submission({
  initParams(seed) {
    refuseSeed(seed);
    return paramsOf((fanIn) => Math.sqrt(3 / fanIn) * (2 * random() - 1));
  },
});
