import { arrow, caption, drawGrid, row, toSvg, wrongCells } from '../../../../grader/show/svg/svg.ts';
import { listOf, reversed } from './linked-lists.ts';
import * as lastLinkForgotten from './misconceptions/last-link-forgotten.ts';

/** The values of a list from the first to the last, as a row. */
function rowOf(list: ReturnType<typeof listOf>): number[][] {
  const values: number[] = [];
  for (let link = list; link; link = link.next) values.push(link.value);
  return [values];
}

const list = listOf([3, 1, 2]);

function turnedRound(): string {
  return toSvg(
    row([
      caption(drawGrid(rowOf(list)), 'a list'),
      arrow('reversed'),
      caption(drawGrid(rowOf(reversed(list))), 'turned'),
    ]),
    'A list of 3, 1 and 2, and the same list turned round: 2, 1 and 3',
  );
}

function whatGoesWrong(): string {
  const due = rowOf(reversed(list));
  const received = rowOf(lastLinkForgotten.reversed(list));
  return toSvg(
    row([
      caption(drawGrid(due), 'due'),
      caption(drawGrid(received, { frames: wrongCells(due, received) }), 'received'),
    ]),
    'The list turned round, which is due, and what comes of it where the last link is forgotten',
  );
}

/** The figures of the lesson, by file name. */
export const figures: Record<string, () => string> = {
  'turned-round': turnedRound,
  'what-goes-wrong': whatGoesWrong,
};
