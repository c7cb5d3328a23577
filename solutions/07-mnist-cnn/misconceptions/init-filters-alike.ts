import { paramsOf, randomFrom } from '../plain-network.ts';
import { refuseSeed } from '../refusals.ts';
import { submission } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'Every filter of a layer starts with the same random kernel, so all get the same gradient and stay alike. Make the generator once, not for each filter.';

export const { initParams, train } = submission({
  initParams(seed) {
    refuseSeed(seed);
    let drawn = 0;
    let random = randomFrom(seed);
    return paramsOf((fanIn) => {
      if (drawn++ % fanIn === 0) random = randomFrom(seed);
      return Math.sqrt(3 / fanIn) * (2 * random() - 1);
    });
  },
});
