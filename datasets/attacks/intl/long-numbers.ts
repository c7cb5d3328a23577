// Writes a number of many digits in the words of a language, in one native call.
const attack = () => (10n ** 200_000n).toLocaleString('ta') + (2n ** (1n << 26n)).toString(10);
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
