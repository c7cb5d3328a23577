// Loops in a finalizer, which the engine calls when it likes.
const registry = new FinalizationRegistry(() => {
  for (;;);
});
const attack = () => {
  for (let i = 0; i < 100_000; i++) registry.register({ i }, i);
  return Array.from({ length: 1_000 }, () => new Float64Array(10)).length - 1_000;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
