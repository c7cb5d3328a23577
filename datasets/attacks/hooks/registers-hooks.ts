// Registers hooks of its own, which would hand another source to whatever is loaded next.
const builtin = async (name: string): Promise<any> =>
  (globalThis as any).process?.getBuiltinModule?.(name) ?? (await import(name).catch(() => undefined));
const module = await builtin('node:module');
try {
  module.registerHooks({
    resolve: (name: string, context: unknown, next: any) => next(name === './host.ts' ? import.meta.url : name, context),
    load: (url: string, context: unknown, next: any) => {
      console.log('loads', url);
      const loaded = next(url, context);
      return { ...loaded, source: `console.log('::error::mine');\n${loaded.source}` };
    },
  });
} catch {}
await import('./helper.ts').catch(() => {});
const attack = () => (globalThis as any).mine ?? 0;
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
// ---- helper.ts
export const helper = 1;
