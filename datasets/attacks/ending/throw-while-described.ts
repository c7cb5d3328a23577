// Throws errors that throw again when somebody reads what they say.
class Hostile extends Error {
  override get message(): string {
    throw new Hostile();
  }
  override get name(): string {
    throw this;
  }
  override get stack(): string {
    throw null;
  }
}
const attack = () => {
  throw new Hostile();
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
