// Helpers that are called as the host's own files, the checks and Node's modules are.
import * as all from './host.ts';
import './locality-grid.test.ts';
import './fs.ts';
import './__proto__.ts';
export const { countDark, localityGrid, receptiveField, slideWindow } = all as any;
// ---- host.ts
export const countDark = () => (globalThis as any).planted ?? 0;
export { countDark as localityGrid, countDark as receptiveField, countDark as slideWindow };
// ---- locality-grid.test.ts
(globalThis as any).planted = 1;
// ---- fs.ts
(globalThis as any).readSync = () => 0;
// ---- __proto__.ts
export const polluted = true;
