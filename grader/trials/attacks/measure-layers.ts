// Staff only: node grader/trials/attacks/measure-layers.ts [RUN…]
// Runs the corpus of attacks with layers left out, and writes into docs/security.md what each of them holds. A run is
// `all`, `only LAYER` or `without LAYER,…`; without arguments, all of layer-runs.ts. With layers gone attacks do get
// through, so each run goes on in a namespace of its own for processes, as a user who owns nothing. What became of each
// attack is kept in reports/layers, so that a run which was ended goes on; remove that folder to begin anew.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../engine/course/course.ts';
import { writeWhole } from '../../engine/files/write-whole.ts';
import { ATTACKS, readCorpus } from './corpus.ts';
import { fileOfRun, KEPT, summarise } from './kept-outcomes.ts';
import { ALONE, LEFT_OUT, layersOfRun } from './layer-runs.ts';
import { layerTable } from './layer-table.ts';

const DOCUMENT = join(ROOT, 'docs/security.md');

/** Nobody else is this user, so that limits on its processes count these alone. */
const USER = '54321';

/** An attack that ends what measures it is found by trying again. */
const MOST_TRIES = 30;

function measure(run: string): void {
  layersOfRun(run);
  const inside = [
    ...['unshare', '--pid', '--fork', '--kill-child', '--mount-proc', 'prlimit', '--nproc=4096:4096', '--'],
    ...['setpriv', `--reuid=${USER}`, `--regid=${USER}`, '--clear-groups', '--'],
    ...[process.execPath, join(import.meta.dirname, 'measure-run.ts'), run],
  ];
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const { status } = spawnSync(inside[0]!, inside.slice(1), { stdio: 'inherit' });
    if (status === 0) return;
  }
  throw new Error(`${run} did not come to its end`);
}

mkdirSync(KEPT, { recursive: true });
chmodSync(KEPT, 0o777);
const asked = process.argv.slice(2);
for (const run of asked.length > 0 ? asked : [...ALONE, ...LEFT_OUT]) {
  console.log(run);
  measure(run);
}

const attacks = readCorpus(ATTACKS, 0).map(({ name }) => name);
const tables = { alone: ALONE, 'left-out': LEFT_OUT };
const text = Object.entries(tables).reduce(
  (document, [name, runs]) => {
    const done = runs.filter((run) => existsSync(fileOfRun(run)));
    if (done.length === 0) return document;
    const table = layerTable(done.map((run) => summarise(run, attacks)));
    const marked = new RegExp(`(<!-- layers-${name} -->\\n)[\\s\\S]*?(<!-- /layers-${name} -->)`);
    return document.replace(marked, (_, open, close) => `${open}${table}\n${close}`);
  },
  readFileSync(DOCUMENT, 'utf8'),
);
writeWhole(DOCUMENT, text);
