// node grader/attacks/print-outcomes.ts full|best|basic all|sample
// Runs both corpora, or a sample of each, and prints what became of each
// as JSON: for whoever wants to run them as another user.
import { availableParallelism } from 'node:os';
import { type Demand, requireIsolation } from '../sandbox/isolation.ts';
import { ATTACKS, ODDITIES, readCorpus, sampleOf } from './corpus.ts';
import { runCorpus, TIGHT } from './run-corpus.ts';

const MAX = 10;

const [demand, part] = process.argv.slice(2) as [Demand, string];
const layers = requireIsolation(demand);
const jobs = availableParallelism();

const attacks = readCorpus(ATTACKS, 0);
const oddities = readCorpus(ODDITIES, MAX);
const whole = part === 'all';
const runs = [
  await runCorpus(whole ? attacks : sampleOf(attacks), { layers, jobs, limits: TIGHT }),
  await runCorpus(whole ? oddities : sampleOf(oddities), { layers, jobs }),
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
