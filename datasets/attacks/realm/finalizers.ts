// Leaves finalizers, weak references and generators behind that act once the host is not looking.
const registry = new FinalizationRegistry(() => {
  for (;;);
});
const attack = () => {
  for (let index = 0; index < 10_000; index++) registry.register({}, index);
  const generator = (function* () {
    try {
      yield 0;
    } finally {
      for (;;);
    }
  })();
  generator.next();
  return new WeakRef(generator);
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
