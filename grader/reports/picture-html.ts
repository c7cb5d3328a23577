import type { FailurePicture, Panel } from '../engine/binding/picture.ts';
import { escapeHtml } from './escape-html.ts';

/** What a page's style sheet needs for `pictureHtml`, with the colours of `page`: wrong cells also differ by their border, not by colour alone. */
export const PICTURE_STYLE = `
.picture { display: flex; flex-wrap: wrap; gap: 1.5rem; align-items: flex-start; margin: .5rem 0; }
.picture table { border-collapse: collapse; font: .9rem ui-monospace, monospace; }
.picture caption { text-align: left; white-space: nowrap; padding-bottom: .25rem; color: var(--faint); }
.picture td { border: 1px solid var(--line); padding: .15rem .45rem; text-align: right; }
.picture td.pale { color: var(--faint); background: var(--soft); }
.picture td.seen { background: var(--look); }
.picture td.wrong { border: 2px dashed var(--bad); color: var(--bad); font-weight: bold; }
`;

/** Draws a failure as HTML: tables side by side, with `PICTURE_STYLE` in the page. Every text in it is escaped. */
export function pictureHtml({ call, panels, difference, terms }: FailurePicture): string {
  const lines = [
    ...(difference ? [`<p>${escapeHtml(difference)}</p>`] : []),
    ...(terms ? [`<p>it should be <code>${escapeHtml(terms)}</code></p>`] : []),
  ];
  return [
    ...(call ? [`<p><code>${escapeHtml(call).replaceAll('\n', '<br>')}</code></p>`] : []),
    `<div class="picture">${panels.map(table).join('')}</div>`,
    ...lines,
  ].join('\n');
}

function table({ title, cells, frame, wrong = [], pale = [], part }: Panel): string {
  const rows = cells.map((row, y) => {
    const data = row.map((text, x) => {
      const has = (places: [number, number][]) => places.some(([top, left]) => top === y && left === x);
      const seen = frame && y >= frame.top && y < frame.bottom && x >= frame.left && x < frame.right;
      const classes = [seen ? 'seen' : '', has(wrong) ? 'wrong' : '', has(pale) ? 'pale' : ''].filter(
        Boolean,
      );
      const border = seen ? edges(frame, y, x) : '';
      const attributes = `${classes.length > 0 ? ` class="${classes.join(' ')}"` : ''}${border}`;
      return `<td${attributes}>${escapeHtml(text)}</td>`;
    });
    return `<tr>${data.join('')}</tr>`;
  });
  const caption = `${title.trim()}${part ? ` (${part})` : ''}`;
  return `<table><caption>${escapeHtml(caption)}</caption>${rows.join('')}</table>`;
}

/** The frame, drawn by the cells along its sides. */
function edges({ top, left, bottom, right }: NonNullable<Panel['frame']>, y: number, x: number): string {
  const sides = [
    y === top ? 'top' : '',
    y === bottom - 1 ? 'bottom' : '',
    x === left ? 'left' : '',
    x === right - 1 ? 'right' : '',
  ].filter(Boolean);
  const style = sides.map((side) => `border-${side}:3px solid #d55e00`).join(';');
  return style ? ` style="${style}"` : '';
}
