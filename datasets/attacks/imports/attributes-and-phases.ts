// Imports with every attribute and query, and by names that are written when they are read.
const name = { toString: () => 'node:fs' } as never;
const found = await Promise.allSettled([
  ...['json', 'css', 'text', 'bytes', 'webassembly', 'commonjs', 'builtin', ''].map(
    (type) => import('./helper.ts', { with: { type } } as never),
  ),
  import('./helper.ts?again#hash'),
  import(name),
  import('./helper.ts', {
    get with(): never {
      throw new Error('read');
    },
  }),
  ...['/stage/exercises/../host/host.ts', '/stage/exercises/%2e%2e/host/host.ts', '/stage/exercises/..%2fhost/host.ts'].map(
    (path) => import(`file://${path}`),
  ),
]);
const attack = () => {
  for (const one of found) console.log(one.status, String((one as PromiseRejectedResult).reason));
  return 0;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
// ---- helper.ts
export const helper = 1;
