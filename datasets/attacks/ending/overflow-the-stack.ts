// Exhausts the stack in a call, and again in whatever handles the error.
const attack = (): unknown => {
  try {
    return attack();
  } catch {
    return attack();
  }
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
