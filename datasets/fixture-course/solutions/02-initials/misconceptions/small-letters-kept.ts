import { initials as right } from '../initials.ts';

export const isPublic = true;

export const sentence = 'Your letters are as the name has them. Initials are capitals.';

export function initials(name: string): string {
  right(name);
  return name
    .split(' ')
    .map((word) => word.charAt(0))
    .join('');
}
