// Returns an object whose fields never finish being read.
const attack = () => ({
  get top() {
    for (;;);
  },
});
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
