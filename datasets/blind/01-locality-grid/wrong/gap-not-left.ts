// Wrong: where the stride is larger than the size, the receptive field reaches to the next window. True of it: fields are too large where windows leave gaps. Sentences: up-to-a-size, some-fields, too-large, field-ends-inside, field-steps-by-size, field-without-stride.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export function receptiveField(row, column, size, stride) {
  const field = right.receptiveField(row, column, size, stride);
  return { ...field, bottom: field.top + Math.max(size, stride), right: field.left + Math.max(size, stride) };
}
