// Replaces what promises are made of, to be called with whatever the loader awaits.
const taken: unknown[] = [];
const { then } = Promise.prototype;
Promise.prototype.then = function (this: Promise<unknown>, ...handlers) {
  taken.push(this, ...handlers);
  return Reflect.apply(then, this, handlers);
};
Object.defineProperty(Object.prototype, 'then', { configurable: true, get: () => undefined });
const attack = () => {
  console.log(taken);
  return 0;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
