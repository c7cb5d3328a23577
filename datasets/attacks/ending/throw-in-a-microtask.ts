// Throws outside of any call, in a microtask.
queueMicrotask(() => {
  throw new Error('from a microtask');
});
const attack = () => {
  queueMicrotask(() => {
    throw 5;
  });
  return 0;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
