import { z } from 'zod';

/** Tells whoever names a field that nobody reads which there are. */
export const unknownField =
  (names: string[]) =>
  ({ code }: { code?: string }): string | undefined =>
    code === 'unrecognized_keys' ? `no such field; there are ${names.join(', ')}` : undefined;

/** An object with these fields and no others. */
export const fields = <Shape extends z.core.$ZodShape>(shape: Shape) =>
  z.strictObject(shape, { error: unknownField(Object.keys(shape)) });
