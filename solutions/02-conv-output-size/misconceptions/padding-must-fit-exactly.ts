import { paddingFor as checked } from '../conv-output-size.ts';

type Wish = Parameters<typeof checked>[0];

export * from '../conv-output-size.ts';

export const sentence =
  'The output may have its size although a few cells are left over after the last window. Try the next larger padding before giving up.';

export function paddingFor(wish: Wish): number | undefined {
  checked(wish);
  const { input, kernel, stride, output } = wish;
  const padding = ((output - 1) * stride + kernel - input) / 2;
  return Number.isInteger(padding) && padding >= 0 ? padding : undefined;
}
