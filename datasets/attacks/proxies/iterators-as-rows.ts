// Answers with iterators, helpers and generators in place of rows.
function* endless() {
  for (;;) yield 1;
}
let calls = 0;
const attack = () => {
  const answers: unknown[] = [endless(), [endless().take(3)], Iterator.from({ next: () => ({ done: false, value: 1 }) }), new Set([1]).values(), [[1][Symbol.iterator]()]];
  return answers[calls++ % answers.length] as never;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
