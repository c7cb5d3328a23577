// Answers fast at first and then ever slower, to use up the time of the whole class.
let wait = 1;
const attack = () => {
  wait = Math.min(wait * 1.5, 950);
  const end = Date.now() + wait;
  while (Date.now() < end);
  return 0;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
