import { describe, expect, test } from 'vitest';
import { FailurePicture } from '../engine/binding/picture.ts';
import { pictureHtml } from './picture-html.ts';
import { pictureSvg } from './picture-svg.ts';
import { pictureTerminal } from './picture-terminal.ts';

const picture: FailurePicture = {
  call: 'crossCorrelate(grid, kernel)',
  panels: [
    {
      role: 'input',
      title: 'grid 2×3',
      cells: [
        ['1', '−2', '0'],
        ['4', '5', '6'],
      ],
      frame: { top: 0, left: 1, bottom: 2, right: 3 },
      pale: [[0, 0]],
      part: 'rows 0 to 1, columns 0 to 2',
    },
    { role: 'weights', title: 'kernel 1×1', cells: [['2']] },
    {
      role: 'expected',
      title: 'expected 1×3',
      cells: [['1', '2', '3']],
      wrong: [
        [0, 0],
        [0, 1],
      ],
    },
    {
      role: 'received',
      title: 'received 1×3',
      cells: [['0', '9', '3']],
      wrong: [
        [0, 0],
        [0, 1],
      ],
    },
  ],
  difference: 'first difference at row 0, column 0: expected 1, received <b>&',
  terms: '1·0 + 0·2 = 0',
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: the codes of colours begin with the escape character
const plain = (text: string): string => text.replaceAll(/\u001B\[\d+m/g, '');

describe('a failure as a picture', () => {
  test('in the terminal: the frame stands around its cells, wrong cells in brackets', () => {
    expect(plain(pictureTerminal(picture, 80))).toBe(
      [
        'crossCorrelate(grid, kernel)',
        'first difference at row 0, column 0: expected 1, received <b>&',
        'it should be  1·0 + 0·2 = 0',
        'grid 2×3                         kernel 1×1    expected 1×3    received 1×3',
        '  ┌────┐                          2            [1 2]3          [0 9]3',
        ' 1│−2 0│',
        ' 4│ 5 6│',
        '  └────┘',
        '(rows 0 to 1, columns 0 to 2)',
      ].join('\n'),
    );
  });

  test('in a narrow terminal no line is longer than it is wide', () => {
    const narrow = plain(pictureTerminal({ ...picture, call: '', difference: '' }, 34));
    expect(Math.max(...narrow.split('\n').map((line) => line.length))).toBeLessThanOrEqual(34);
    expect(narrow).toContain('expected 1×3    received 1×3');
  });

  test('in HTML nothing of a submission becomes markup', () => {
    const html = pictureHtml(picture);
    expect(html).toContain('received &lt;b&gt;&amp;');
    expect(html).not.toContain('<b>');
    expect(html.match(/class="wrong"/g)).toHaveLength(4);
    expect(html.match(/class="seen"/g)).toHaveLength(4);
    expect(html).toContain('<caption>grid 2×3 (rows 0 to 1, columns 0 to 2)</caption>');
  });

  test('in SVG the same cells stand', () => {
    const svg = pictureSvg(picture);
    const texts = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);
    for (const { cells } of picture.panels) expect(texts).toEqual(expect.arrayContaining(cells.flat()));
    expect(texts).toContain('it should be  1·0 + 0·2 = 0');
    expect(svg.match(/stroke-dasharray/g)).toHaveLength(4);
  });

  test('the report has room for it', () => {
    expect(FailurePicture.parse(picture)).toEqual(picture);
  });
});
