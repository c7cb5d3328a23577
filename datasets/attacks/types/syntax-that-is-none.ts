// What only TypeScript's compiler takes: enums, namespaces with code, parameters as fields, decorators.
enum Colour { Dark = 1, Light = Dark << 2 }
namespace Inner { export const attack = () => Colour.Dark; }
class Held { constructor(private readonly cells: number[]) {} @sealed method() { return this.cells; } }
function sealed(...given: unknown[]) { return given[0] as never; }
const attack = () => new Held([1]).method() && Inner.attack();
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
