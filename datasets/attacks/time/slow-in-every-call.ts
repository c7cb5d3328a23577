// Answers just inside of the limit, every time, so that a property with a hundred runs takes minutes.
const attack = () => {
  const end = Date.now() + 900;
  while (Date.now() < end);
  return 0;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
