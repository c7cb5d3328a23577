/** Whether a stream is a terminal whose last line can be drawn anew: for all else, a line once written stays. */
export const canRedraw = ({ isTTY, columns }: NodeJS.WriteStream): boolean =>
  // A terminal that does not know its width reports 0 columns, and ora would count its lines without end.
  isTTY && columns > 0 && process.env.TERM !== 'dumb';
