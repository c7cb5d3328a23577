// Throws, prints and answers in finalizers, between the calls.
let mine = 0;
const registry = new FinalizationRegistry((held: number) => {
  console.log('::error::collected', held);
  mine = 10;
  throw new Error('in a finalizer');
});
const attack = () => {
  for (let i = 0; i < 10_000; i++) registry.register([i], i);
  void new Array(1e6).fill(0).map((_, index) => ({ index }));
  return mine;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
