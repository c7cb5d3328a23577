// Takes away iteration, on which the host's own code leans.
Array.prototype[Symbol.iterator] = function* () {
  for (;;) yield 0;
} as never;
Array.prototype.findIndex = () => 7;
Array.prototype.map = () => [];
Array.prototype.join = () => '10 of 10';
String.prototype.slice = () => 'Object';
const attack = () => 0;
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
