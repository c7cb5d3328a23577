import { paddingFor as checked, outputSize } from '../conv-output-size.ts';

type Wish = Parameters<typeof checked>[0];

export * from '../conv-output-size.ts';

export const sentence =
  'Where the kernel is larger than the input, `outputSize` refuses a padding of 0. That padding is too small, not an error: start with the first one that makes room for the kernel.';

export function paddingFor(wish: Wish): number | undefined {
  const { input, kernel, stride } = wish;
  outputSize({ input, kernel, stride });
  return checked(wish);
}
