import type { CallPictures } from '../../../grader/checks/call-picture.ts';
import { counting, frameAt } from '../explanations.ts';
import type { Grid } from '../types.ts';

export const pictures: CallPictures = {
  countDark: {
    names: ['image', 'top', 'left', 'size'],
    explain: (args) => {
      const [image, top, left, size] = args as [Grid, number, number, number];
      return counting(image, frameAt(top, left, size, size));
    },
  },
  localityGrid: {
    names: ['image', 'size'],
    explain: (args, [row, column]) => {
      const [image, size] = args as [Grid, number];
      return counting(image, frameAt(row! * size, column! * size, size, size));
    },
  },
  slideWindow: {
    names: ['image', 'size', 'stride'],
    explain: (args, [row, column]) => {
      const [image, size, stride] = args as [Grid, number, number];
      return counting(image, frameAt(row! * stride, column! * stride, size, size));
    },
  },
  receptiveField: { names: ['row', 'column', 'size', 'stride'] },
};
