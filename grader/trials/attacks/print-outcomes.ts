// node grader/trials/attacks/print-outcomes.ts full|best|basic
// Runs both corpora and prints what became of each case as JSON: for whoever wants to run them as another user.
import { availableParallelism } from 'node:os';
import { type Demand, requireIsolation } from '../../engine/sandbox/isolation.ts';
import { ATTACKS, ODDITIES, readCorpus } from './corpus.ts';
import { runCorpus, TIGHT } from './run-corpus.ts';

const layers = requireIsolation(process.argv[2] as Demand);
const jobs = availableParallelism();

const runs = [
  await runCorpus(readCorpus(ATTACKS, 0), { layers, jobs, limits: TIGHT }),
  await runCorpus(readCorpus(ODDITIES, 10), { layers, jobs }),
];
const cases = runs.flatMap((run) => run.cases);
console.log(
  JSON.stringify({
    layers,
    cases: cases.map(({ name, deserves, report, problems }) => ({
      name,
      deserves,
      score: report?.score,
      problems,
    })),
    remains: runs.flatMap(({ remains }) => remains),
  }),
);
