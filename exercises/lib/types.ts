/** One channel: `grid[row][column]`, height × width numbers. */
export type Grid = number[][];

/** Channels of one size: `volume[channel][row][column]`, channels × height × width numbers. */
export type Volume = number[][][];
