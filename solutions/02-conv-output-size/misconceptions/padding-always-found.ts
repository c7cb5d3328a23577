import { paddingFor as checked } from '../conv-output-size.ts';

type Wish = Parameters<typeof checked>[0];

export * from '../conv-output-size.ts';

export const sentence =
  'Not every size can be had: an output smaller than without padding never, and at stride 1 each padding adds two cells at once. Put the answer back into `outputSize` before giving it.';

export function paddingFor(wish: Wish): number | undefined {
  checked(wish);
  const { input, kernel, stride, output } = wish;
  return Math.max(0, Math.ceil(((output - 1) * stride + kernel - input) / 2));
}
