// Throws in disposals, so that each error suppresses the one before it.
const attack = () => {
  const stack = new DisposableStack();
  for (let i = 0; i < 20_000; i++) {
    stack.defer(() => {
      throw new RangeError('size stride image row column'.repeat(10));
    });
  }
  stack.dispose();
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
