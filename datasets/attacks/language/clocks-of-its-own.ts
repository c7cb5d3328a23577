// Sets every clock that the language has, those of Temporal too.
Date.now = () => Number.POSITIVE_INFINITY;
(globalThis as any).performance.now = () => Number.NEGATIVE_INFINITY;
for (const key of Object.getOwnPropertyNames((globalThis as any).Temporal?.Now ?? {})) {
  try {
    (globalThis as any).Temporal.Now[key] = () => {
      throw new RangeError('now');
    };
  } catch {}
}
globalThis.Date = class extends Date {
  override getTime() {
    return 0;
  }
} as never;
const attack = () => (globalThis as any).Temporal?.Duration.from({ years: 1e5 }).round({ largestUnit: 'nanoseconds', relativeTo: '2020-01-01' }) as never;
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
