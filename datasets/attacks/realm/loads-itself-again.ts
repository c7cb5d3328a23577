// Replaces what the type stripper uses, then has a module stripped, to catch what passes by.
const taken: unknown[] = [];
for (const Class of [Uint8Array, Array, String, Map, Set, DataView, RegExp] as unknown as { prototype: object }[]) {
  for (const key of Reflect.ownKeys(Class.prototype)) {
    const { value, writable } = Reflect.getOwnPropertyDescriptor(Class.prototype, key)!;
    if (typeof value !== 'function' || !writable || key === 'constructor') continue;
    Object.defineProperty(Class.prototype, key, {
      configurable: true,
      writable: true,
      value(this: unknown, ...args: unknown[]) {
        if (taken.length < 10_000) taken[taken.length] = this;
        return Reflect.apply(value, this, args);
      },
    });
  }
}
if (!import.meta.url.includes('?')) await import(`${import.meta.url}?again`).catch(() => {});
const attack = () => {
  for (const value of taken) {
    const memory = (value as { buffer?: object } | null)?.buffer?.constructor;
    if (memory && memory !== ArrayBuffer) console.log('a buffer of another kind', memory);
    if (typeof (value as { readFileSync?: unknown } | null)?.readFileSync === 'function') console.log('node:fs');
  }
  return 0;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
