// Staff only: node grader/trials/attacks/measure-layers.ts [LAYERS…]
// Runs the corpus of attacks with layers left out, and writes into docs/security.md what each of them holds. Each
// argument is a run of its own (`lockdown`, `permission,lockdown`, `none`); without arguments, all of them. A run
// takes some minutes. What became of each attack is kept in reports/layers, so that a run which was ended goes on;
// remove that folder to begin anew.
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { HOME } from '../../engine/course/course.ts';
import { writeWhole } from '../../engine/files/write-whole.ts';
import { requireIsolation } from '../../engine/sandbox/isolation.ts';
import { LAYERS, type Layer } from '../../engine/sandbox/layers.ts';
import { ATTACKS, readCorpus } from './corpus.ts';
import { type LayerRun, layerTable } from './layer-table.ts';
import { type CaseOutcome, runCorpus, TIGHT } from './run-corpus.ts';

/** Each layer alone, then several: with three gone, attacks get through. `process` cannot be left out. */
const RUNS = [
  'none',
  'permission',
  'lockdown',
  'user',
  'prlimit',
  'bubblewrap',
  'permission,lockdown',
  'permission,lockdown,bubblewrap',
  'user,prlimit,bubblewrap',
];

const KEPT = join(HOME, 'reports/layers');
const DOCUMENT = join(HOME, 'docs/security.md');
const MARKED = /(<!-- layer-table -->\n)[\s\S]*?(\n<!-- \/layer-table -->)/;

/** What became of one attack. */
interface Kept {
  name: string;
  through: string[];
}

const fileOf = (run: string): string => join(KEPT, `${run.replaceAll(',', '+')}.jsonl`);

function readKept(run: string): Kept[] {
  if (!existsSync(fileOf(run))) return [];
  const lines = readFileSync(fileOf(run), 'utf8').split('\n');
  return lines.filter((line) => line.endsWith('}')).map((line) => JSON.parse(line));
}

/** What a case got through, in words that count: `leave a file`. */
function gotThrough({ report, deserves, problems }: CaseOutcome): string[] {
  const words = problems.map((problem) =>
    problem
      .replace(/^left the file .*/, 'leave a file')
      .replace(/^connected .*/, 'reach the network')
      .replace(/^the report tells .*/, 'tell a secret')
      .replace(/^grading failed: .*/, 'end as an internal error'),
  );
  return [...new Set([...words, ...(report && report.score > deserves ? ['earn points'] : [])])];
}

const layersWithout = (run: string): Layer[] => (run === 'none' ? [] : (run.split(',') as Layer[]));

/** Runs what has not been run yet. */
async function measure(run: string): Promise<void> {
  const without = layersWithout(run);
  const done = new Set(readKept(run).map(({ name }) => name));
  const { remains } = await runCorpus(
    attacks.filter(({ name }) => !done.has(name)),
    {
      layers: requireIsolation('full').filter((layer) => !without.includes(layer)),
      jobs: availableParallelism(),
      limits: TIGHT,
      onCase(outcome) {
        const through = gotThrough(outcome);
        if (through.length > 0) console.log(`  ${outcome.name}: ${outcome.problems.join('; ') || through}`);
        const kept: Kept = { name: outcome.name, through };
        appendFileSync(fileOf(run), `${JSON.stringify(kept)}\n`);
      },
    },
  );
  for (const remain of remains) console.log(`  ${remain}`);
}

function summarise(run: string): LayerRun {
  const kept = new Map(readKept(run).map((one) => [one.name, one]));
  const families = Object.entries(Object.groupBy(attacks, ({ name }) => name.split('/')[0]!));
  return {
    without: layersWithout(run),
    families: families.map(([family, members]) => {
      const ran = members!.flatMap(({ name }) => kept.get(name) ?? []);
      const through = Object.groupBy(
        ran.flatMap((one) => one.through),
        (what) => what,
      );
      return {
        family,
        attacks: members!.length,
        ran: ran.length,
        through: Object.fromEntries(Object.entries(through).map(([what, all]) => [what, all!.length])),
      };
    }),
  };
}

const attacks = readCorpus(ATTACKS, 0);
const asked = process.argv.slice(2);
mkdirSync(KEPT, { recursive: true });
for (const run of asked.length > 0 ? asked : RUNS) {
  const wrong = layersWithout(run).find((name) => !LAYERS.includes(name));
  if (wrong !== undefined) throw new Error(`there is no layer "${wrong}", only ${LAYERS.join(', ')}`);
  console.log(`without ${run}`);
  await measure(run);
}

const runs = RUNS.filter((run) => existsSync(fileOf(run))).map(summarise);
const text = readFileSync(DOCUMENT, 'utf8');
writeWhole(
  DOCUMENT,
  text.replace(MARKED, (_, open, close) => `${open}${layerTable(runs)}${close}`),
);
