// Makes code out of strings, in every way the language has.
const ways = [
  (code: string) => new Function(code)(),
  (code: string) => (0, eval)(code),
  (code: string) => (() => {}).constructor(code)(),
  (code: string) => (async () => {}).constructor(code)(),
  (code: string) => (function* () {}).constructor(code)().next(),
  (code: string) => Reflect.construct(Function, [code])(),
  (code: string) => [].constructor.constructor(code)(),
  (code: string) => (globalThis as { setTimeout?: (code: string) => unknown }).setTimeout?.(code),
];
const attack = () => {
  for (const way of ways) {
    try {
      console.log(way('return process.env.PLANTED_SECRET'));
    } catch (error) {
      console.log((error as Error).message);
    }
  }
  return 0;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
