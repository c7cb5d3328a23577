import type { CallPictures } from '../../../grader/checks/call-picture.ts';

export const pictures: CallPictures = {
  denseWeights: { names: ['options'] },
  convWeights: { names: ['options'] },
  locallyConnectedWeights: { names: ['options'] },
  featureCount: { names: ['options'] },
  networkTable: { names: ['input', 'layers'] },
};
