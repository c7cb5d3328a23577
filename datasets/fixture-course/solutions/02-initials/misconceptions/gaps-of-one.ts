import { initials as right } from '../initials.ts';

export const sentence = 'Where two spaces follow each other, you take one of them for a letter.';

export function initials(name: string): string {
  right(name);
  return [...name]
    .filter((_, index) => index === 0 || name[index - 1] === ' ')
    .join('')
    .toUpperCase();
}
