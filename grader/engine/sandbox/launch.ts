import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { AllowableGlobal } from './allowable-globals.ts';
import { ENTRY, HOST } from './copy-host.ts';
import { findTool } from './find-tool.ts';
import type { HostSettings } from './host-settings.ts';
import type { Layer } from './layers.ts';
import type { Limits } from './limits.ts';
import { NODE } from './place-node.ts';
import { isRoot, SANDBOX_ID } from './sandbox-user.ts';
import { SUBMISSION } from './stage.ts';

/** What a sandbox is started with. */
export interface SandboxSettings {
  /** The folder that holds the submission, the given code and the host: all that the sandbox may read. */
  stage: string;
  /** The layers in force. */
  layers: readonly Layer[];
  /** What the lockdown leaves besides the usual. */
  globals?: readonly AllowableGlobal[];
  limits: Limits;
  /**
   * Whether it is held on one core with the process that asks it: it is quicker where calls are short and other cores
   * have nothing to do.
   */
  sharesCore?: boolean;
}

/** A command line that starts a sandbox. */
export interface Launch {
  command: string;
  args: string[];
  /** Whether it is to find the filter of system calls open, as `FILTER_DESCRIPTOR`. */
  filtered: boolean;
}

/** After what is standard and the two pipes. */
export const FILTER_DESCRIPTOR = 5;

/** Where things are as the sandbox sees them. */
interface Places {
  node: string;
  stage: string;
}

const INSIDE: Places = { node: '/node', stage: '/stage' };

/** The command line that runs the host with one module, inside of all layers in force. */
export function launch(modulePath: string, settings: SandboxSettings): Launch {
  const { stage, layers, globals = [], limits } = settings;
  return launchNode(settings, ENTRY, [
    join(placesOf(settings).stage, relative(stage, modulePath)),
    submissionInside(settings),
    JSON.stringify({ lockdown: layers.includes('lockdown'), globals, limits } satisfies HostSettings),
  ]);
}

/** The command line that removes the types from files of a stage, inside of the layers in force. */
export const launchStripper = (files: string[], settings: SandboxSettings): Launch =>
  launchNode(
    settings,
    'strip-types.ts',
    files.map((file) => join(placesOf(settings).stage, relative(settings.stage, file))),
  );

/** The command line that tries the layers out: Node starts inside of them and looks into the stage. */
export function launchTrial(settings: SandboxSettings): Launch {
  const { node, stage } = placesOf(settings);
  return inLayers(settings, [node, '--eval', 'require("node:fs").readdirSync(process.argv[1])', stage]);
}

/** Where the submission is as the sandbox sees it: what it may import lies there. */
export const submissionInside = (settings: SandboxSettings): string =>
  join(placesOf(settings).stage, SUBMISSION);

function launchNode(settings: SandboxSettings, script: string, args: string[]): Launch {
  const { layers, limits } = settings;
  const { node, stage } = placesOf(settings);
  return inLayers(settings, [
    node,
    `--max-old-space-size=${limits.heapMb}`,
    '--no-warnings',
    '--disallow-code-generation-from-strings',
    '--no-addons',
    '--disable-sigusr1',
    ...(layers.includes('permission') ? ['--permission', `--allow-fs-read=${stage}`] : []),
    join(stage, HOST, script),
    ...args,
  ]);
}

const placesOf = ({ layers, stage }: SandboxSettings): Places =>
  layers.includes('bubblewrap') ? INSIDE : { node: nodeFor(stage), stage };

/** Node: the one in the stage, where there had to be one. */
const nodeFor = (stage: string): string => {
  const placed = join(stage, NODE);
  return existsSync(placed) ? placed : process.execPath;
};

function inLayers(settings: SandboxSettings, inner: string[]): Launch {
  const { layers } = settings;
  const filtered = layers.includes('seccomp');
  const [command, ...args] = [
    ...(layers.includes('prlimit') ? prlimit(settings.limits) : []),
    ...(layers.includes('user') ? setpriv() : []),
    ...bubblewrap(settings),
    ...inner,
  ];
  return { command: command!, args, filtered };
}

function prlimit({ cpuSeconds, dataBytes }: Limits): string[] {
  return [
    findTool('prlimit'),
    '--core=0:0',
    '--fsize=0:0',
    '--nofile=64:64',
    // Of all processes of this user, who may be an ordinary one with much else to do.
    '--nproc=4096:4096',
    `--cpu=${cpuSeconds}:${cpuSeconds}`,
    `--data=${dataBytes}:${dataBytes}`,
    '--',
  ];
}

function setpriv(): string[] {
  const nobody = [`--reuid=${SANDBOX_ID}`, `--regid=${SANDBOX_ID}`, '--clear-groups', '--inh-caps=-all'];
  return [findTool('setpriv'), ...(isRoot() ? nobody : []), '--no-new-privs', '--pdeathsig=KILL', '--'];
}

/** The tool that makes namespaces also sets the filter of system calls, where there is nothing else to do too. */
function bubblewrap({ layers, stage }: SandboxSettings): string[] {
  const isolated = layers.includes('bubblewrap');
  const filtered = layers.includes('seccomp');
  if (!isolated && !filtered) return [];
  return [
    findTool('bwrap'),
    ...(isolated ? namespaces(stage) : ['--dev-bind', '/', '/']),
    ...(filtered ? ['--seccomp', String(FILTER_DESCRIPTOR)] : []),
    '--die-with-parent',
    '--',
  ];
}

function namespaces(stage: string): string[] {
  const readOnly = (from: string, to: string): string[] => ['--ro-bind', from, to];
  return [
    ...['--unshare-all', '--unshare-user', '--disable-userns', '--new-session'],
    ...['--cap-drop', 'ALL', '--clearenv', '--hostname', 'sandbox'],
    ...sharedObjects().flatMap((file) => readOnly(file, file)),
    ...readOnly(nodeFor(stage), INSIDE.node),
    ...readOnly(stage, INSIDE.stage),
    ...['--remount-ro', '/', '--chdir', INSIDE.stage],
  ];
}

let linked: string[] | undefined;

/** The libraries that Node itself is linked with, wherever this system keeps them. Asking takes a while. */
function sharedObjects(): string[] {
  linked ??= askForSharedObjects();
  return linked;
}

function askForSharedObjects(): string[] {
  // Looking up the names of network interfaces would take seconds.
  const report = Object.assign(process.report, { excludeNetwork: true });
  const { sharedObjects: files } = report.getReport() as unknown as { sharedObjects: string[] };
  return files.filter((file) => file.startsWith('/') && !file.endsWith('.node'));
}
