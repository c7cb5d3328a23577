// Prints and throws text on which a pattern that cleans it might take for ever.
const text = `${'\u001B['.repeat(3_000)}${'\u001B]8;;'.repeat(1_000)}${';1'.repeat(3_000)}${'\u009B'.repeat(2_000)}`;
const attack = () => {
  console.log(text);
  console.log(`\u001B${'[;'.repeat(4_000)}`);
  throw new RangeError(`top ${text}`);
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
