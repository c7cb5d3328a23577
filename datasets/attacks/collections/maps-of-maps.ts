// Fills maps and sets, whose tables are outside of what counts as elements, and answers with them.
let kept = new Map<unknown, unknown>();
const attack = () => {
  for (let size = 0; size < 5_000_000; size++) kept = new Map([[kept, new WeakMap([[kept, size]])]]);
  return kept as never;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
