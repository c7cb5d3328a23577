// Throws an error made of a million errors, itself among them.
const attack = () => {
  const errors: unknown[] = Array.from({ length: 200_000 }, (_, index) => index);
  const all = new AggregateError(errors, 'all of them', { cause: errors });
  errors.push(all);
  all.errors = errors as never;
  throw all;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
