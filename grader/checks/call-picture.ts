/** A rectangle of cells: rows `top` to `bottom − 1`, columns `left` to `right − 1`. */
export interface Frame {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** How a cell's value comes about, term by term. */
export interface Sum {
  text: string;
  value: number;
  /** The function that the value still goes through. */
  through?: string;
}

/** Where one cell of an answer comes from, as the lessons tell it. */
export interface Explanation {
  inputs: {
    name: string;
    role: 'input' | 'weights';
    /** A grid, a volume or another list. */
    value: unknown;
    padding?: number;
    /** The window that the cell sees, on the padded grid. */
    frame?: Frame;
  }[];
  sum?: Sum;
}

/** How the calls of a function are drawn. */
export interface CallPicture {
  /** What its arguments are called, all of them. */
  names: string[];
  /** Those that it may overwrite. */
  mayChange?: string[];
  /** A flat answer as the volume that it stands for. */
  arrange?(args: unknown[], flat: ArrayLike<number>): number[][][];
  /** @param cell the indices of a cell of the answer; none where the answer is a number */
  explain?(args: unknown[], cell: number[]): Explanation;
}

/** What an exercise's file in the course's `lib/pictures` exports as `pictures`, by function. */
export type CallPictures = Record<string, CallPicture>;
