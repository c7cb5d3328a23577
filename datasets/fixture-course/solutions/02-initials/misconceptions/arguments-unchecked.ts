export const sentence =
  'You answer whatever you are given. The docstring says which names must be refused with a `RangeError`.';

export function initials(name: string): string {
  return name
    .split(' ')
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}
