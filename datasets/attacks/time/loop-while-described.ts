// Throws an error whose message never ends being made.
const attack = () => {
  throw Object.defineProperty(new Error(), 'message', {
    get() {
      for (;;);
    },
  });
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
