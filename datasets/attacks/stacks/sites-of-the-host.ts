// Asks the call sites for functions, receivers and scripts of the host, promises included.
const found: unknown[] = [];
(Error as any).prepareStackTrace = (_error: unknown, sites: any[]) => {
  for (const site of sites) {
    for (const ask of ['getFunction', 'getThis', 'getEvalOrigin', 'getScriptNameOrSourceURL', 'getScriptHash', 'getPosition', 'getPromiseIndex']) {
      try {
        found.push(site[ask]?.());
      } catch {}
    }
  }
  return sites as never;
};
const attack = () => {
  void new Error('asked').stack;
  for (const one of found) if (typeof one === 'function') console.log('a function', one);
  void Promise.all([0].map(async () => new Error('later').stack));
  return found.length > 1e6 ? 1 : 0;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
