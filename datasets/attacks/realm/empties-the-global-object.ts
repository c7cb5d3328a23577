// Deletes every global and every method of every built-in prototype.
for (const name of Reflect.ownKeys(globalThis)) {
  const value = (globalThis as never)[name] as { prototype?: object } | undefined;
  if (name !== 'globalThis' && value?.prototype) {
    for (const key of Reflect.ownKeys(value.prototype)) {
      try {
        delete (value.prototype as never)[key];
      } catch {}
    }
  }
  try {
    delete (globalThis as never)[name];
  } catch {}
}
const attack = () => 0;
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
