// Exports that are something else each time they are looked at: a function, a number, nothing, another function.
export let countDark: unknown = () => 0;
export let localityGrid: unknown = 5;
export let receptiveField: unknown;
export let slideWindow: unknown = class {};
let turn = 0;
const others = [() => 0, 1, undefined, class {}, async () => 0, function* () {}, new Proxy(() => 0, { apply: () => 7 })];
countDark = () => {
  turn++;
  localityGrid = others[turn % others.length];
  receptiveField = others[(turn + 1) % others.length];
  slideWindow = others[(turn + 2) % others.length];
  return turn;
};
