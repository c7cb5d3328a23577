// Throws errors whose name, message, stack and cause are proxies, getters and each other.
const liar = new Proxy(() => liar, { get: () => liar, apply: () => liar, has: () => true, getPrototypeOf: () => Error.prototype });
let calls = 0;
const attack = () => {
  const error = new RangeError('size');
  const fields = ['name', 'message', 'stack', 'cause'] as const;
  const field = fields[calls++ % fields.length]!;
  Object.defineProperty(error, field, { get: () => (calls % 3 ? liar : { toString: () => error }) });
  throw calls % 2 ? error : liar;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
