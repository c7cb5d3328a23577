import { paddingFor as checked } from '../conv-output-size.ts';

type Wish = Parameters<typeof checked>[0];

export * from '../conv-output-size.ts';

export const sentence =
  'A padding may be as large as the kernel and larger: keep looking as long as the output is smaller than the one wanted.';

export function paddingFor(wish: Wish): number | undefined {
  const padding = checked(wish);
  return padding !== undefined && padding < wish.kernel ? padding : undefined;
}
