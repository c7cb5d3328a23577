// Wrong: pooling counts comparisons where it overlaps. True of it: pools with a stride below their kernel are said to multiply. Sentences: not-refused.
import * as right from '../right/formula.ts';

export * from '../right/formula.ts';

export function networkTable(input, layers) {
  const due = right.networkTable(input, layers);
  const extra = due.rows.map((row, at) => (row.kind === 'pool' && layers[at].stride < layers[at].kernel ? row.activations : 0));
  return { rows: due.rows.map((row, at) => ({ ...row, multiplications: row.multiplications + extra[at] })), totals: { ...due.totals, multiplications: due.totals.multiplications + extra.reduce((a, b) => a + b, 0) } };
}
