import type { CallPictures } from '../../../grader/checks/call-picture.ts';

export const pictures: CallPictures = {
  outputSize: { names: ['axis'] },
  fitsExactly: { names: ['axis'] },
  samePadding: { names: ['kernel'] },
  paddingFor: { names: ['sizes'] },
  stackShape: { names: ['shape', 'layers'] },
  stackReceptiveField: { names: ['layers'] },
};
