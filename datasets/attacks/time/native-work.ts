// Keeps the engine busy in one native operation: big integers, sorts and joins.
const attack = () => {
  let value = 3n;
  for (;;) value **= 3n;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
