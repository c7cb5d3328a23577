// Answers with arrays full of holes, whose prototype fills them, each time with something else.
let looks = 0;
const attack = () => {
  const cells: unknown[] = new Array(1_000);
  Object.setPrototypeOf(cells, new Proxy(Array.prototype, { get: (_target, key) => (key === 'length' ? 5 : looks++ % 2 ? 1 : { deeper: cells }), has: () => true }));
  return cells as never;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
