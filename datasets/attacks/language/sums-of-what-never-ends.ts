// Hands built-in functions iterators that never end: no line of its own runs for long.
const endless = { [Symbol.iterator]: () => ({ next: () => ({ done: false, value: 1 }) }) };
let calls = 0;
const attack = () => {
  const works = [() => (Math as any).sumPrecise(endless), () => new Map(endless as never), () => Array.from(endless as never), () => Iterator.from(endless as never).toArray(), () => Object.groupBy(endless as never, () => 'a')];
  return works[calls++ % works.length]!() as never;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
