// Throws values of every kind that answer badly when they are asked what they are.
const { proxy, revoke } = Proxy.revocable(() => 0, {});
revoke();
const things: unknown[] = [
  proxy,
  Object.create(null),
  Symbol('x'),
  10n ** 1000n,
  new Proxy({}, { getPrototypeOf() { for (;;); } }),
  new Proxy(new Error('x'), { get() { throw proxy; }, has: () => true, ownKeys: () => ['message', 'stack'] }),
  undefined,
  null,
  new (class extends Error { override name = { toString: () => 'RangeError' } as never; })('grid'),
];
let calls = 0;
const attack = () => {
  throw things[calls++ % things.length];
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
