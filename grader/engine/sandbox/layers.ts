/**
 * What stands between a submission and the grader, from the inside out.
 *
 * - `process`: a process of its own with an empty environment and nothing but a call channel
 * - `permission`: Node's permission model: no files but the submission, no processes, threads, addons, network
 * - `lockdown`: no imports but the submission's own files, no globals that the language does not define but a clock
 * - `user`: no root rights and no way to get any; ends with the grader (setpriv)
 * - `prlimit`: limits of the system on memory, processor time, files and processes
 * - `bubblewrap`: namespaces: no network, no other processes, no files but a few read-only ones
 * - `seccomp`: no calls of the system but those that Node needs to read, to compute and to answer
 */
export const LAYERS = [
  'process',
  'permission',
  'lockdown',
  'user',
  'prlimit',
  'bubblewrap',
  'seccomp',
] as const;

export type Layer = (typeof LAYERS)[number];

/** The layers that Node alone provides, on every system. */
export const BASIC_LAYERS: Layer[] = ['process', 'permission', 'lockdown'];
