// Guesses, with answers of the right shape.
const random = (limit: number) => Math.floor(Math.random() * limit);
export const countDark = (_image: unknown, _top: number, _left: number, size: number) => random(size * size + 1);
export const localityGrid = (image: number[][], size: number) => slideWindow(image, size, size);
export const slideWindow = (image: number[][], size: number, stride: number) =>
  Array.from({ length: Math.ceil(image.length / stride) }, () =>
    Array.from({ length: Math.ceil(image[0]!.length / stride) }, () => random(size + 1)),
  );
export const receptiveField = () => ({ top: random(9), left: random(9), bottom: random(9), right: random(9) });
