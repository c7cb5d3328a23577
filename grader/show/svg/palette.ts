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

/** White or ink, whichever has the higher contrast with this colour (WCAG 2.2, relative luminance). */
export function readableOn(hex: string): string {
  const light = luminance(hex);
  return 1.05 / (light + 0.05) > (light + 0.05) / (luminance(colours.ink) + 0.05)
    ? colours.white
    : colours.ink;
}

function luminance(hex: string): number {
  const [red, green, blue] = channels(hex).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
