// Returns an object whose getter exhausts the stack while the answer is read.
const attack = () => ({
  get top(): number {
    const again = (): number => again() + 1;
    return again();
  },
});
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
