// Wrong: rows from 100 on begin one pixel too low. True of it: fields of far cells lie too low. Sentences: up-to-a-size, some-fields, offset.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export function receptiveField(row, column, size, stride) {
  const field = right.receptiveField(row, column, size, stride);
  return row >= 100 ? { ...field, top: field.top + 1 } : field;
}
