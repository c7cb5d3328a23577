import { initials as right } from '../initials.ts';

export const isPublic = true;

export const sentence = 'You stop after the first word. Every word has an initial.';

export function initials(name: string): string {
  return right(name).charAt(0);
}
