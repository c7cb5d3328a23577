// Climbs from its own function to whoever called it.
const attack = Function.prototype as unknown as () => unknown;
const climb = function (this: unknown): unknown {
  const found: unknown[] = [];
  for (const key of ['caller', 'arguments', 'callee']) {
    try {
      found.push((climb as never)[key]);
    } catch (error) {
      found.push((error as Error).message);
    }
  }
  console.log(this, found);
  return attack;
};
export { climb as countDark, climb as localityGrid, climb as receptiveField, climb as slideWindow };
