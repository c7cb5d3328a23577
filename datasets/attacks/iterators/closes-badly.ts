// Lists whose iterators throw, loop or kill when they are closed, wherever somebody takes them apart.
const evil = {
  next: () => ({ done: false, value: [] }),
  return() {
    for (;;);
  },
  throw() {
    throw new Proxy(new Error('x'), {});
  },
};
const attack = () => Object.assign([0, 0, 0], { [Symbol.iterator]: () => evil, entries: () => evil, values: () => evil });
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
