// Wrong: on an image of one column the stride is 1. True of it: a narrow image is looked at too often. Sentences: up-to-a-size, changes-its-mind, too-small, too-large, both-ways, another-value, some-fields, the-opposite.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export const slideWindow = (image, size, stride) =>
  right.slideWindow(image, size, image[0]?.length === 1 && Number.isInteger(stride) && stride > 1 ? 1 : stride);
