// Compiles what comes from a server, while it comes.
const attack = () => {
  try {
    const response = fetch('http://127.0.0.1:47811/module.wasm');
    void (WebAssembly as any).compileStreaming(response).catch(() => {});
    void (WebAssembly as any).instantiateStreaming(response, {}).catch(() => {});
  } catch {}
  return 0;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
