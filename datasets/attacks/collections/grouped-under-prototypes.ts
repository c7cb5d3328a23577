// Groups cells under names that are no fields: prototypes, symbols, numbers that look alike.
const attack = () => ({
  ...Object.groupBy([1, 2, 3], (one: number) => ['__proto__', 'constructor', 'hasOwnProperty'][one - 1]!),
  grid: Object.assign(Object.create({ length: 3 }), Object.fromEntries([['0', [1]], ['00', [2]], ['-0', [3]], ['4294967295', [4]]])),
});
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
