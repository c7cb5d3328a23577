// Answers and goes on working in a microtask, so that the next call is late.
const attack = () => {
  Promise.resolve().then(() => {
    for (;;);
  });
  return 0;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
