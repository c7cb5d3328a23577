// Wrong: windows on the padding alone are not counted as multiplications where the padding is the kernel or more. True of it: the zeros of a wide padding are not multiplied. Sentences: up-to-a-size, too-small, some-fields.
import * as right from '../right/formula.ts';

export * from '../right/formula.ts';

export function networkTable(input, layers) {
  const due = right.networkTable(input, layers);
  const cut = due.rows.map((row, at) => (row.kind === 'conv' && (layers[at].padding ?? 0) >= layers[at].kernel ? row.multiplications - 1 : row.multiplications));
  return { rows: due.rows.map((row, at) => ({ ...row, multiplications: cut[at] })), totals: { ...due.totals, multiplications: cut.reduce((a, b) => a + b, 0) } };
}
