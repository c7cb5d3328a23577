// Asks for modules in CommonJS's ways.
const attack = () => {
  for (const name of ['require', 'module', 'exports', '__filename', 'process']) {
    try {
      console.log(name, typeof (globalThis as never)[name], (0, eval)(name));
    } catch {}
  }
  try {
    console.log(require('node:fs').readdirSync('/'), module.constructor._load('fs'));
  } catch {}
  return 0;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
