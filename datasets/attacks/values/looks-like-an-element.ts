// Returns data that a printer takes for a page's element, with four thousand million children.
const attack = () => ({
  nodeType: 1,
  tagName: 'X-Y',
  constructor: { name: 'HTMLElement' },
  attributes: { length: 2 ** 32 - 1 },
  childNodes: { length: 2 ** 32 - 1 },
  children: { length: 2 ** 32 - 1 },
});
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
