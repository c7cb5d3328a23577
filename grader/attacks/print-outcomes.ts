// node grader/attacks/print-outcomes.ts full|best|basic all|sample
// Runs both corpora, or one case of each family of attacks and every fourth oddity, and prints what became of each
// as JSON: for whoever wants to run them as another user.
import { availableParallelism } from 'node:os';
import { type Demand, requireIsolation } from '../sandbox/isolation.ts';
import { ATTACKS, type Case, ODDITIES, readCorpus } from './corpus.ts';
import { runCorpus, TIGHT } from './run-corpus.ts';

const MAX = 10;

const [demand, part] = process.argv.slice(2) as [Demand, string];
const layers = requireIsolation(demand);
const jobs = availableParallelism();

/** The last of each family, which is as good as any. */
const sampleOf = (attacks: Case[]): Case[] => [
  ...new Map(attacks.map((attack) => [attack.name.split('/')[0], attack])).values(),
];

const attacks = readCorpus(ATTACKS, 0);
const oddities = readCorpus(ODDITIES, MAX);
const whole = part === 'all';
const runs = [
  await runCorpus(whole ? attacks : sampleOf(attacks), { layers, jobs, limits: TIGHT }),
  await runCorpus(whole ? oddities : oddities.filter((_, index) => index % 4 === 0), { layers, jobs }),
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
