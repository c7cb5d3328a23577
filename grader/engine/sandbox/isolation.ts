import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { launchTrial } from './launch.ts';
import { BASIC_LAYERS, LAYERS, type Layer } from './layers.ts';
import { LIMITS } from './limits.ts';
import { makeOwnFolder } from './own-folder.ts';
import { OWN_GROUP } from './own-group.ts';
import { placeNode } from './place-node.ts';
import { openToSandbox } from './sandbox-user.ts';
import { withDescriptors } from './with-descriptors.ts';

/** How much isolation is asked for: every layer, the best that this system has, or Node's own layers alone. */
export const DEMANDS = ['full', 'best', 'basic'] as const;

export type Demand = (typeof DEMANDS)[number];

/** The isolation that was asked for is not to be had: the message says what is missing and how to get it. */
export class IsolationError extends Error {
  override name = 'IsolationError';
}

/** What this system offers. */
export interface Isolation {
  layers: Layer[];
  /** Why a layer is not in force, by layer. */
  missing: Partial<Record<Layer, string>>;
}

const TOOLS: Partial<Record<Layer, { name: string; package: string }>> = {
  user: { name: 'setpriv', package: 'util-linux' },
  prlimit: { name: 'prlimit', package: 'util-linux' },
  bubblewrap: { name: 'bwrap', package: 'bubblewrap' },
  seccomp: { name: 'bwrap', package: 'bubblewrap' },
};

const REMEDIES: Partial<Record<Layer, string>> = {
  user: `${process.execPath} and the folder for temporary files must be open to everybody, or grade as an ordinary user`,
  prlimit: 'the limits of this shell may be lower already: ulimit -a shows them',
  bubblewrap:
    'user namespaces may be restricted: on Ubuntu 24.04, sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0; in a container, allow unshare and mount',
  seccomp: 'it needs bubblewrap, and a kernel with CONFIG_SECCOMP_FILTER',
};

const TRIAL_MS = 20_000;

let detected: Isolation | undefined;

/** Finds out, by running them, which layers this system has. Done once for each process. */
export function detectLayers(): Isolation {
  detected ??= tryLayers();
  return detected;
}

/**
 * The layers to grade with.
 *
 * @throws IsolationError where `full` is asked for and a layer is missing
 */
export function requireIsolation(demand: Demand): Layer[] {
  if (demand === 'basic') return BASIC_LAYERS;
  const { layers, missing } = detectLayers();
  const reasons = Object.entries(missing).map(([layer, reason]) => `  ${layer}: ${reason}`);
  if (demand === 'full' && reasons.length > 0) {
    throw new IsolationError(
      `full isolation was asked for, and not every layer is there:\n${reasons.join('\n')}\n--isolation best grades with the layers that are`,
    );
  }
  return layers;
}

function tryLayers(): Isolation {
  const stage = makeOwnFolder('stage');
  try {
    openToSandbox(stage);
    try {
      placeNode(stage);
    } catch {
      // The layer that misses it says so.
    }
    // All at once first: where all is well, that is one short run.
    if (tryOut([...LAYERS], stage) === undefined) return { layers: [...LAYERS], missing: {} };
    const isolation: Isolation = { layers: [...BASIC_LAYERS], missing: {} };
    for (const layer of LAYERS.filter((layer) => !BASIC_LAYERS.includes(layer))) {
      const problem = tryOut([...isolation.layers, layer], stage);
      if (problem === undefined) isolation.layers.push(layer);
      else isolation.missing[layer] = explain(layer, problem);
    }
    return isolation;
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

/** @returns what went wrong, `undefined` where Node ran inside of these layers */
function tryOut(layers: Layer[], stage: string): string | undefined {
  try {
    const launched = launchTrial({ layers, stage, limits: LIMITS });
    const run = withDescriptors(launched, { channel: ['ignore', 'ignore'], stage }, (stdio) =>
      spawnSync(launched.command, launched.args, {
        encoding: 'utf8',
        env: {},
        timeout: TRIAL_MS,
        ...OWN_GROUP,
        stdio,
      }),
    );
    if (run.status === 0) return undefined;
    return (
      run.stderr.trim().split('\n')[0] || run.error?.message || `it ended with ${run.status ?? run.signal}`
    );
  } catch (error) {
    return (error as Error).message;
  }
}

function explain(layer: Layer, problem: string): string {
  if (process.platform !== 'linux')
    return 'only Linux has it: grade there, for example in the staff workflow';
  const tool = TOOLS[layer]!;
  if (problem.endsWith('is not installed')) return `${problem}: apt-get install ${tool.package}`;
  return `${tool.name} was run and failed (${problem}); ${REMEDIES[layer]}`;
}
