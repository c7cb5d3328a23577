// Staff only: node grader/trials/attacks/measure-layers.ts [RUN…]
// Runs the corpus of attacks with layers left out, and writes into docs/security.md what each of them holds. A run is
// `all`, `only LAYER` or `without LAYER,…`; without arguments, all of layer-runs.ts. With layers gone attacks do get
// through, so each run goes on in a namespace of its own for processes, as a user who owns nothing. What became of each
// attack is kept in reports/layers, so that a run which was ended goes on; remove that folder to begin anew.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { sideBySide } from '../../class/side-by-side.ts';
import { HOME } from '../../engine/course/course.ts';
import { writeWhole } from '../../engine/files/write-whole.ts';
import { ATTACKS, readCorpus } from './corpus.ts';
import { fileOfRun, KEPT, summarise } from './kept-outcomes.ts';
import { ALONE, LEFT_OUT, layersOfRun } from './layer-runs.ts';
import { layerTable } from './layer-table.ts';

const DOCUMENT = join(HOME, 'docs/security.md');

const RUNS = [...ALONE, ...LEFT_OUT];

/** The first of as many users as there are runs. Nobody else is one, so that limits on processes count one run's alone. */
const FIRST_USER = 54_321;

/** An attack that ends what measures it is found by trying again. */
const MOST_TRIES = 30;

/** Each run has its own of these, so that what an attack leaves is not taken for another run's. */
const PRIVATE = ['/tmp', '/var/tmp', '/dev/shm']
  .map((folder) => `mount -t tmpfs -o mode=1777 tmpfs ${folder}`)
  .join(' && ');

async function measure(run: string): Promise<void> {
  layersOfRun(run);
  console.log(run);
  const user = FIRST_USER + RUNS.indexOf(run);
  const [command, ...args] = [
    ...['unshare', '--mount', '--pid', '--fork', '--kill-child', '--mount-proc'],
    ...['sh', '-c', `${PRIVATE} && exec "$@"`, 'sh'],
    ...['prlimit', '--nproc=4096:4096', '--'],
    ...['setpriv', `--reuid=${user}`, `--regid=${user}`, '--clear-groups', '--'],
    ...[process.execPath, join(import.meta.dirname, 'measure-run.ts'), run],
  ];
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const child = spawn(command!, args, { stdio: 'inherit' });
    const [status] = await once(child, 'exit');
    if (status === 0) return;
  }
  throw new Error(`${run} did not come to its end`);
}

mkdirSync(KEPT, { recursive: true });
chmodSync(KEPT, 0o777);
const asked = process.argv.slice(2);
await sideBySide(asked.length > 0 ? asked : RUNS, availableParallelism(), measure);

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
