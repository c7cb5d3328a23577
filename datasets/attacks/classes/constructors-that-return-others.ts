// Typed arrays and errors whose constructors give something else each time they are asked.
class Cells extends Float64Array {
  constructor(length: number) {
    super(length);
    return new Proxy(this, { get: (target, key) => (key === 'length' ? 2 ** 40 : Reflect.get(target, key, target)) });
  }
}
class Refusal extends RangeError {
  get [Symbol.toStringTag]() {
    return 'Uint8Array';
  }
  static override [Symbol.hasInstance]() {
    return true;
  }
  override get message(): string {
    throw this;
  }
}
let calls = 0;
const attack = () => {
  if (calls++ % 2) throw new Refusal();
  return new Cells(4);
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
