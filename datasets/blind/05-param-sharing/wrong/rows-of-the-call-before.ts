// Wrong: a network that begins with the same layer goes on from the row of the call before. True of it: the first row is that of another image. Sentences: up-to-a-size, changes-its-mind, too-small, too-large, both-ways, another-value, some-fields, the-opposite.
import * as right from '../right/formula.ts';

export * from '../right/formula.ts';

let former;
export function networkTable(input, layers) {
  const due = right.networkTable(input, layers);
  if (layers.length === 0) return due;
  const key = JSON.stringify(layers[0]);
  const rows = former?.key === key ? [former.row, ...due.rows.slice(1)] : due.rows;
  former = { key, row: due.rows[0] };
  return { ...due, rows };
}
