/**
 * Globals that a course may allow the solutions of an exercise, besides those of the usual ones: they compute, and
 * reach nothing outside of the sandbox.
 */
export const ALLOWABLE_GLOBALS = [
  'Atomics',
  'SharedArrayBuffer',
  'TextDecoder',
  'TextEncoder',
  'WebAssembly',
  'atob',
  'btoa',
] as const;

export type AllowableGlobal = (typeof ALLOWABLE_GLOBALS)[number];
