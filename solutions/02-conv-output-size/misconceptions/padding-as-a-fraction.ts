import { paddingFor as checked } from '../conv-output-size.ts';

type Wish = Parameters<typeof checked>[0];

export * from '../conv-output-size.ts';

export const sentence =
  'Solving equation 2-51 for P can give halves and negative numbers. A padding is a whole number of cells, at least 0, and because sizes are rounded down the next larger one may do.';

export function paddingFor(wish: Wish): number | undefined {
  checked(wish);
  const { input, kernel, stride, output } = wish;
  return ((output - 1) * stride + kernel - input) / 2;
}
