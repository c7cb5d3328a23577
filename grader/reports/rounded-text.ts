/** A number with two digits behind the point at most: enough for points and times. */
export const roundedText = (value: number): string => String(Math.round(value * 100) / 100);
