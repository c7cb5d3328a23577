// Keeps the library for languages busy, which works outside of the engine's heap.
const text = 'e\u0301👩‍👩‍👧‍👦'.repeat(100_000);
const attack = () => {
  const segmenter = new Intl.Segmenter('th', { granularity: 'word' });
  let count = 0;
  for (;;) for (const { segment } of segmenter.segment(text)) count += segment.length;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
