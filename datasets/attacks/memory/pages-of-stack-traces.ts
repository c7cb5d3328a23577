// Throws errors whose stacks are as long as the engine makes them.
Error.stackTraceLimit = Number.POSITIVE_INFINITY;
const attack = () => {
  const deep = (depth: number): never => {
    if (depth > 0) deep(depth - 1);
    throw new Error('x'.repeat(1e6));
  };
  return deep(8000);
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
