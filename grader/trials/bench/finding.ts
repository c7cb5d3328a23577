/** What a benchmark was run for: a number, and what it should be. */
export interface Finding {
  what: string;
  value: number;
  unit: string;
  /** The most that it may be; the least, where `least` says so. */
  aim: number;
  least?: true;
}

/** Whether the number is as it should be; what could not be measured is not. */
export const isMet = ({ value, aim, least }: Finding): boolean =>
  Number.isFinite(value) && (least ? value >= aim : value <= aim);
