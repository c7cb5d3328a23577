// Has hooks loaded in a thread of their own, from a text.
const builtin = async (name: string): Promise<any> =>
  (globalThis as any).process?.getBuiltinModule?.(name) ?? (await import(name).catch(() => undefined));
const module = await builtin('node:module');
const source = 'export const resolve = (name, context, next) => next("node:fs", context);';
for (const url of [`data:text/javascript,${encodeURIComponent(source)}`, import.meta.url.replace(/[^/]*$/, 'helper.ts')]) {
  try {
    module.register(url, { parentURL: import.meta.url, data: { number: 1 } });
  } catch {}
}
const found = await import('./other.ts').catch(() => undefined);
const attack = () => Object.keys(found ?? {}).length;
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
// ---- helper.ts
export const resolve = (_name: string, context: unknown, next: any) => next('node:fs', context);
// ---- other.ts
export const other = 1;
