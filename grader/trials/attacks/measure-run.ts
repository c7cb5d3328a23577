// One run of measure-layers.ts, in a namespace of its own: node measure-run.ts RUN
import { ATTACKS, type Case, readCorpus } from './corpus.ts';
import { note, readKept } from './kept-outcomes.ts';
import { layersOfRun } from './layer-runs.ts';
import { type CaseOutcome, runCorpus, TIGHT } from './run-corpus.ts';

/** Nobody waits for what never ends: an attack gets through at once, or not at all. */
const TIGHTER = { ...TIGHT, loadMs: 1_000, callMs: 150, wallTimes: 2, checkMs: 400, exerciseMs: 500 };

/** An attack that was begun so often and never done has ended what measured it. */
const ENDS_THE_GRADER = 2;

/** What a case got through, in words that count: `leave a file`. */
function gotThrough({ report, deserves, problems }: CaseOutcome): string[] {
  const words = problems.map((problem) =>
    problem
      .replace(/^left the file .*/, 'leave a file')
      .replace(/^left the process .*/, 'leave a process')
      .replace(/^connected .*/, 'reach the network')
      .replace(/^the report tells .*/, 'tell a secret')
      .replace(/^grading failed: .*/s, 'end the grading'),
  );
  return [...new Set([...words, ...(report && report.score > deserves ? ['earn points'] : [])])];
}

/** One after the other, so that whatever is left behind is the last one's. */
async function attack(corpus: Case[]): Promise<void> {
  await runCorpus(corpus, {
    layers: layersOfRun(run),
    jobs: 1,
    limits: TIGHTER,
    onBegin: ({ name }) => note(run, { name }),
    onCase(outcome) {
      const through = gotThrough(outcome);
      if (through.length > 0)
        console.log(`  ${run}: ${outcome.name}: ${outcome.problems.join('; ') || through}`);
      note(run, { name: outcome.name, through });
    },
  });
}

const run = process.argv[2]!;
const kept = readKept(run);
for (const [name, { begun, through }] of kept) {
  if (!through && begun >= ENDS_THE_GRADER) note(run, { name, through: ['end the grading'] });
}
const left = readCorpus(ATTACKS, 0).filter(({ name }) => {
  const { begun = 0, through } = kept.get(name) ?? {};
  return !through && begun < ENDS_THE_GRADER;
});
// Last comes what fills the system with processes: it leaves no room for others until the namespace ends.
const [bombs, rest] = [true, false].map((is) => left.filter(({ name }) => name.endsWith('/bomb') === is));
await attack([...rest!, ...bombs!]);
process.exit(0);
