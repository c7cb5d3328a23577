// Keeps a thousand copies of every argument between calls: each call is small, all of them are not.
const kept: unknown[] = [];
const attack = (image: unknown) => {
  for (let copy = 0; copy < 1000; copy++) kept.push(structuredClone([image, new Array(1000).fill(copy)]));
  return 0;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
