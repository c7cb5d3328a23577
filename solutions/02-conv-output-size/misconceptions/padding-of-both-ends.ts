import { paddingFor as checked } from '../conv-output-size.ts';

type Wish = Parameters<typeof checked>[0];

export * from '../conv-output-size.ts';

export const sentence =
  'P counts the zeros at one end. The cells that are missing are shared by the two ends.';

export function paddingFor(wish: Wish): number | undefined {
  const padding = checked(wish);
  return padding === undefined ? undefined : 2 * padding;
}
