// Overwrites what it was given, so that the checks compare with what it left behind.
const attack = (image: number[][]) => {
  if (Array.isArray(image)) {
    for (const row of image) row.fill(0);
    image.length = 0;
  }
  return 0;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
