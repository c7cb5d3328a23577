// Puts the thread to sleep, where no processor time is used up.
const attack = () => {
  const memory = globalThis.WebAssembly
    ? new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true }).buffer
    : new SharedArrayBuffer(4);
  Atomics.wait(new Int32Array(memory), 0, 0);
  return 0;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
