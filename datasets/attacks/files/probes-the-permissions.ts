// Asks of files what the permission model may have forgotten to ask about: names, links, sizes, watchers, blobs.
const builtin = async (name: string): Promise<any> =>
  (globalThis as any).process?.getBuiltinModule?.(name) ?? (await import(name).catch(() => undefined));
const fs = await builtin('node:fs');
const own = (import.meta as any).dirname ?? '.';
const attack = () => {
  for (const path of ['/etc/hostname', '/proc/self/root/etc/hostname', '/proc/self/cwd/../../etc/hostname', `${own}/../../../../etc/hostname`, `${own}/secret.txt`, `${own}/../secret.txt`, 'file:///etc/hostname', own]) {
    for (const ask of ['realpathSync', 'statSync', 'lstatSync', 'statfsSync', 'accessSync', 'existsSync', 'opendirSync', 'readlinkSync', 'globSync', 'watch', 'openAsBlob', 'createReadStream', 'readFileSync'] as const) {
      try {
        const answer = fs[ask](path);
        if (answer && ask !== 'existsSync') console.log(ask, String(path), String(answer));
        answer?.close?.();
      } catch {}
    }
    try {
      console.log(fs.realpathSync.native(path));
    } catch {}
  }
  return 0;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
