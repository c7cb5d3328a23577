// Says at each look that it is something else, a thenable among them.
let looks = 0;
const attack = () => ({
  get [Symbol.toStringTag]() {
    return ['Object', 'Array', 'Error', 'Promise'][looks++ % 4];
  },
  get then() {
    return looks++ % 2 ? undefined : (resolve: (value: number) => void) => resolve(1);
  },
  get cells() {
    return looks++ % 2 ? [1] : () => 1;
  },
});
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
