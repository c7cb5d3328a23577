import type { AllowableGlobal } from './allowable-globals.ts';
import type { Limits } from './limits.ts';

/** What the host is told, as JSON, by the command line that starts it. */
export interface HostSettings {
  lockdown: boolean;
  /** What the lockdown leaves besides the usual. */
  globals: readonly AllowableGlobal[];
  limits: Limits;
}
