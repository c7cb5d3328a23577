// Answers with iterators and generators instead of lists, endless ones among them.
const endless = function* () {
  for (;;) yield 0;
};
let calls = 0;
const attack = () =>
  [endless(), Iterator.from(endless()).map(() => 1), [1, 2].values(), (Iterator as any).concat?.([1], endless()) ?? endless()][calls++ % 4];
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
