// Prints a value that takes for ever to print.
const endless = new Proxy(
  {},
  {
    get: (_target, key) => {
      if (key === 'constructor') for (;;);
      return undefined;
    },
    getPrototypeOf: () => endless,
  },
);
const attack = () => {
  console.log({ [Symbol.toStringTag]: 'x', endless });
  console.log(Object.create(endless));
  return 0;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
