// Returns arrays in arrays, eleven levels deep and each as wide as the limits allow: whoever prints it walks for long.
const grow = (depth: number): unknown[] => (depth === 0 ? ['\u4E2D', 1] : [grow(depth - 1), grow(depth - 1), grow(depth - 1)]);
const tree = grow(10);
const attack = () => tree;
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
