// Knows the answers of the public examples by heart and nothing else.
// Deserves 2.5 points: an example asks for one answer, and gets it. Laws and hidden checks ask for the rest.
const key = (...args: unknown[]) => JSON.stringify(args);
const smiley = [[0, 0, 0, 0, 0, 0], [0, 1, 0, 0, 1, 0], [0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0], [0, 1, 0, 0, 1, 0], [0, 0, 1, 1, 0, 0]];
const ones = (height: number, width: number) => Array.from({ length: height }, () => Array(width).fill(1));
const counts = new Map([
  [key(smiley, 0, 0, 2), 1],
  [key(smiley, 4, 2, 2), 2],
  [key(smiley, 2, 2, 2), 0],
]);
const windows = new Map([
  [key(smiley, 5, 1), [[4, 4], [6, 6]]],
  [key(smiley, 4, 2), [[1, 1], [3, 3]]],
  [key(smiley, 3, 2), [[1, 1], [1, 1]]],
  [key(ones(3, 8), 2, 3), [[4, 4, 4]]],
  [key(ones(7, 4), 3, 2), [[9], [9], [9]]],
]);
const fields = new Map([
  [key(0, 2, 2, 2), { top: 0, left: 4, bottom: 2, right: 6 }],
  [key(3, 1, 5, 2), { top: 6, left: 2, bottom: 11, right: 7 }],
]);
export const countDark = (...args: unknown[]) => counts.get(key(...args));
export const localityGrid = (image: unknown) => (key(image) === key(smiley) ? [[1, 0, 1], [0, 0, 0], [1, 2, 1]] : undefined);
export const slideWindow = (...args: unknown[]) => windows.get(key(...args));
export const receptiveField = (...args: unknown[]) => fields.get(key(...args));
