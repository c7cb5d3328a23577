// Has typed arrays made by a constructor that hands out the same memory each time.
const shared = new ArrayBuffer(1 << 16);
const seen: object[] = [];
for (const Class of [Uint8Array, Float64Array, Int32Array]) {
  Object.defineProperty(Class, Symbol.species, {
    configurable: true,
    value: function Same(length: number) {
      const view = new Class(shared, 0, Math.min(length, 1_000));
      seen.push(view);
      return view;
    },
  });
}
const attack = () => {
  console.log(seen.length);
  return [new Float64Array(3).subarray(1), new Uint8Array(5).slice(2), new Int32Array(2).map(() => 7)] as never;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
