// Throws errors whose names, not their messages, are millions of letters long.
const name = 'RangeError'.repeat(700_000);
const attack = () => {
  throw Object.assign(new RangeError('image'), { name });
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
