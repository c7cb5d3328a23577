// Returns an array whose cells are numbers when they are looked at and something else when they are read.
const attack = () => {
  let reads = 0;
  return new Proxy([0], {
    get(target, key, receiver) {
      if (key === '0') return reads++ % 2 === 0 ? 0 : { valueOf: () => 1, toString: () => '1' };
      return Reflect.get(target, key, receiver);
    },
  });
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
