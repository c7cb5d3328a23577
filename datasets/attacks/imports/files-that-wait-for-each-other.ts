// Two files that wait for each other at their top level.
import { other } from './helper.ts';
export const ready = new Promise((resolve) => setTimeout(resolve, 1));
await ready;
export const attack = () => other;
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
// ---- helper.ts
const { ready } = await import('./locality-grid.ts');
await ready;
export const other = 1;
