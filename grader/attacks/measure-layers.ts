// Staff only: node grader/attacks/measure-layers.ts [LAYERS…]
// Runs the corpus of attacks with layers left out, and writes into docs/security.md what each of them holds. Each
// argument is a run of its own (`lockdown`, `permission,lockdown`, `none`); without arguments, all of them. A run
// takes some minutes; what earlier runs found is kept in reports/layers.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../authoring/course.ts';
import { writeWhole } from '../reports/write-whole.ts';
import { requireIsolation } from '../sandbox/isolation.ts';
import { LAYERS, type Layer } from '../sandbox/layers.ts';
import { ATTACKS, readCorpus } from './corpus.ts';
import { type LayerRun, layerTable } from './layer-table.ts';
import { type CaseOutcome, runCorpus, TIGHT } from './run-corpus.ts';

/** Each layer alone, then those of Node and those of the system: `process` cannot be left out. */
const RUNS = [
  'none',
  'permission',
  'lockdown',
  'user',
  'prlimit',
  'bubblewrap',
  'permission,lockdown',
  'user,prlimit,bubblewrap',
];

const KEPT = join(ROOT, 'reports/layers');
const DOCUMENT = join(ROOT, 'docs/security.md');
const MARKED = /(<!-- layer-table -->\n)[\s\S]*?(\n<!-- \/layer-table -->)/;

const fileOf = (run: string): string => join(KEPT, `${run.replaceAll(',', '+')}.json`);

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

async function measure(run: string): Promise<LayerRun> {
  const without = run === 'none' ? [] : (run.split(',') as Layer[]);
  const layers = requireIsolation('full').filter((layer) => !without.includes(layer));
  const { cases, remains } = await runCorpus(readCorpus(ATTACKS, 0), {
    layers,
    jobs: availableParallelism(),
    limits: TIGHT,
    onCase(outcome) {
      const through = gotThrough(outcome);
      if (through.length > 0) console.log(`  ${outcome.name}: ${outcome.problems.join('; ') || through}`);
    },
  });
  const byFamily = Object.groupBy(cases, ({ name }) => name.split('/')[0]!);
  const families = Object.entries(byFamily).map(([family, members]) => {
    const through = Object.groupBy(members!.flatMap(gotThrough), (what) => what);
    return {
      family,
      attacks: members!.length,
      through: Object.fromEntries(Object.entries(through).map(([what, all]) => [what, all!.length])),
    };
  });
  return { without, families, remains };
}

const asked = process.argv.slice(2);
for (const run of asked.length > 0 ? asked : RUNS) {
  const wrong = run === 'none' ? undefined : run.split(',').find((name) => !LAYERS.includes(name as Layer));
  if (wrong !== undefined) throw new Error(`there is no layer "${wrong}", only ${LAYERS.join(', ')}`);
  console.log(`without ${run}`);
  const start = performance.now();
  mkdirSync(KEPT, { recursive: true });
  writeWhole(fileOf(run), JSON.stringify(await measure(run)));
  console.log(`  ${Math.round((performance.now() - start) / 1000)} s`);
}

const runs: LayerRun[] = RUNS.map(fileOf)
  .filter((file) => existsSync(file))
  .map((file) => JSON.parse(readFileSync(file, 'utf8')));
const text = readFileSync(DOCUMENT, 'utf8');
writeWhole(
  DOCUMENT,
  text.replace(MARKED, (_, open, close) => `${open}${layerTable(runs)}${close}`),
);
