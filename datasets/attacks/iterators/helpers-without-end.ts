// Drains iterators that never end with the engine's own helpers.
const endless = { [Symbol.iterator]: () => ({ next: () => ({ done: false, value: 1 }) }) };
const ways = [
  () => Iterator.from(endless).reduce((sum: number, one: number) => sum + one),
  () => Iterator.from(endless).filter(() => false).next(),
  () => Iterator.from(endless).drop(Number.MAX_SAFE_INTEGER).next(),
  () => Iterator.from(endless).flatMap(() => []).toArray(),
  () => new Set([1]).isSupersetOf({ size: 1, has: () => true, keys: () => endless[Symbol.iterator]() } as any),
];
let calls = 0;
const attack = () => ways[calls++ % ways.length]!();
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
