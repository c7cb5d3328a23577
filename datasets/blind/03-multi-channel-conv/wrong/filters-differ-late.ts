// Wrong: only the first two filters are compared in shape. True of it: a third filter of another shape is let through. Sentences: not-refused.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export function convLayer(volume, filters, options) {
  const shape = (filter) => JSON.stringify([filter.length, ...filter.map((slice) => [slice.length, ...slice.map((row) => row.length)])]);
  if (filters.length > 2 && filters[0].length && shape(filters[0]) === shape(filters[1]) && filters[2].length === filters[0].length) {
    return right.convLayer(volume, filters.map((filter) => (shape(filter) === shape(filters[0]) ? filter : filters[0])), options);
  }
  return right.convLayer(volume, filters, options);
}
