// Answers with moments, durations and dates of Temporal.
let calls = 0;
const attack = () => {
  const { Temporal } = globalThis as any;
  const answers = [Temporal?.Now.instant(), [Temporal?.PlainDate.from('2026-12-01')], { top: Temporal?.Duration.from('P1D') }, Temporal?.Now.zonedDateTimeISO()];
  return answers[calls++ % answers.length];
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
