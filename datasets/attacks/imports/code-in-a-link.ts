// Imports code from data: and blob: links.
const code = 'export const found = globalThis.process?.env ?? (await import("node:process")).env';
const links = [
  `data:text/javascript,${encodeURIComponent(code)}`,
  `data:text/javascript;charset=utf-8,import fs from "node:fs";export const found = fs.readdirSync("/")`,
  'data:application/json,{"a":1}',
  'data:application/wasm;base64,AGFzbQEAAAA=',
  'blob:nodedata:1234',
];
const found = await Promise.allSettled(links.map((link) => import(link)));
const attack = () => {
  console.log(found);
  return 0;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
