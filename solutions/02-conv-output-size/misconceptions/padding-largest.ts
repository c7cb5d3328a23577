import { paddingFor as checked, outputSize } from '../conv-output-size.ts';

type Wish = Parameters<typeof checked>[0];

export * from '../conv-output-size.ts';

export const sentence =
  'Several paddings can give the same output, because the cells left over do not count. The smallest of them is asked for.';
export const isPublic = true;

export function paddingFor(wish: Wish): number | undefined {
  const { input, kernel, stride, output } = wish;
  let padding = checked(wish);
  while (padding !== undefined && outputSize({ input, kernel, stride, padding: padding + 1 }) === output) {
    padding++;
  }
  return padding;
}
