// Returns an array that grows while it is read.
const attack = () => {
  let length = 1;
  return new Proxy([] as number[], {
    get: (_target, key) => (key === 'length' ? (length += 1000) : {}),
  });
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
