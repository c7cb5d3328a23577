// Leaves work for the end of a scope, of a stack, of the process.
const stack = new DisposableStack();
const attack = () => {
  using later = {
    [Symbol.dispose]() {
      console.log('::error::disposed');
      throw new RangeError('size');
    },
  };
  stack.use(later);
  void (async () => {
    await using never = { [Symbol.asyncDispose]: () => new Promise<void>(() => {}) };
    void never;
  })();
  return 0;
};
Symbol.dispose.toString();
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
