/** The colours of all figures: Okabe and Ito's, which the colour-blind tell apart too, and a few greys. */
export const colours = {
  orange: '#e69f00',
  sky: '#56b4e9',
  green: '#009e73',
  yellow: '#f0e442',
  blue: '#0072b2',
  vermilion: '#d55e00',
  purple: '#cc79a7',
  ink: '#1f2933',
  grey: '#6b7684',
  line: '#b8c0cc',
  pale: '#eef1f4',
  white: '#ffffff',
} as const;

/** The order in which charts give colours to their parts. */
export const series: readonly string[] = [
  colours.blue,
  colours.vermilion,
  colours.green,
  colours.purple,
  colours.orange,
  colours.sky,
];

const channels = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** The colour at `share` (0 … 1) of the way from one to another. */
export function mixed(from: string, to: string, share: number): string {
  const [start, end] = [channels(from), channels(to)];
  const steps = start.map((value, index) => Math.round(value + (end[index]! - value) * share));
  return `#${steps.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** White or ink, whichever reads better on this colour. */
export function readableOn(hex: string): string {
  const [red, green, blue] = channels(hex) as [number, number, number];
  return 0.299 * red + 0.587 * green + 0.114 * blue < 140 ? colours.white : colours.ink;
}
