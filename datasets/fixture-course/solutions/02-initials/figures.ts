import { arrow, caption, drawGrid, row, toSvg, wrongCells } from '../../../../grader/show/svg/svg.ts';
import { initials } from './initials.ts';
import * as firstWordOnly from './misconceptions/first-word-only.ts';

const NAME = 'ada lovelace';

/** A text as a row, a letter a cell. */
const letters = (text: string, options: Parameters<typeof drawGrid>[1] = {}) =>
  drawGrid([[...text].map((_, index) => index)], {
    ...options,
    shade: () => '#ffffff',
    numbers: (_value, _row, column) => text[column]!,
  });

function oneFromEach(): string {
  return toSvg(
    row([
      caption(letters(NAME), 'a name'),
      arrow('initials'),
      caption(letters(initials(NAME)), 'its initials'),
    ]),
    'The name ada lovelace, and its initials, A and L',
  );
}

function whatGoesWrong(): string {
  const [due, received] = [initials(NAME), firstWordOnly.initials(NAME)];
  const frames = wrongCells([[...due].map(() => 1)], [[...received].map(() => 1)]);
  return toSvg(
    row([caption(letters(due), 'due'), caption(letters(received, { frames }), 'received')]),
    'The initials that are due, A and L, and A alone, which comes out where only the first word is read',
  );
}

/** The figures of the lesson, by file name. */
export const figures: Record<string, () => string> = {
  'one-from-each': oneFromEach,
  'what-goes-wrong': whatGoesWrong,
};
