/** What a path of indices and field names leads to within a value; `undefined` where it leads nowhere. */
export const valueAt = (value: unknown, path: (number | string)[]): unknown =>
  path.reduce<unknown>((inner, step) => (inner as Record<string, unknown>)?.[step], value);
