// Gives the engine's own methods arrays that are something else.
class Own extends Array {
  static override get [Symbol.species](): any {
    return function Other() {
      return new Proxy([], { set: () => true, defineProperty: () => true, get: (target, key) => (key === 'length' ? 2 ** 32 - 1 : (target as any)[key]) });
    };
  }
}
const attack = () => [Own.from([1, 2, 3]).map((x) => x), Own.from([4, 5]).concat([6]), Own.from([7]).slice()] as never;
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
