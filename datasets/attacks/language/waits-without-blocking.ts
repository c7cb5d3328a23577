// Waits on shared memory without blocking, so that something of its own runs between the calls.
const cell = new Int32Array(new SharedArrayBuffer(8));
let mine = 0;
const again = (): void => {
  const { async: isAsync, value } = (Atomics as any).waitAsync(cell, 0, 0, 1);
  if (isAsync) {
    value.then(() => {
      mine++;
      console.log('::warning::between the calls');
      again();
    });
  }
};
again();
const attack = () => {
  for (let i = 0; i < 1e5; i++) (Atomics as any).pause?.();
  return mine;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
