// Has the engine write its heap, its profile and its state into files.
const builtin = async (name: string): Promise<any> =>
  (globalThis as any).process?.getBuiltinModule?.(name) ?? (await import(name).catch(() => undefined));
const v8 = await builtin('node:v8');
const attack = () => {
  for (const write of [
    () => v8.writeHeapSnapshot('/tmp/attack-was-here.heapsnapshot'),
    () => v8.setHeapSnapshotNearHeapLimit(3),
    () => v8.setFlagsFromString('--trace-opt --redirect-code-traces --logfile=/tmp/attack-was-here.log --log'),
    () => v8.startupSnapshot.setDeserializeMainFunction(() => {}),
    () => new v8.GCProfiler().start(),
    () => v8.takeCoverage(),
    () => v8.queryObjects(Function, { format: 'summary' }).forEach((text: string) => console.log(text)),
  ]) {
    try {
      write();
    } catch {}
  }
  return 0;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
