// Answers with a window that reaches over nine thousand million million rows.
export const countDark = () => Number.MAX_SAFE_INTEGER;
export const localityGrid = () => [[Number.MAX_SAFE_INTEGER]];
export const slideWindow = () => [[2 ** 1023]];
export const receptiveField = () => ({ top: 0, left: 0, bottom: Number.MAX_SAFE_INTEGER, right: 2 ** 1023 });
