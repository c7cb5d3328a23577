import { describe, expect, test } from 'vitest';
import {
  arrow,
  bars,
  box,
  caption,
  colours,
  column,
  type Drawing,
  drawGrid,
  label,
  lines,
  operator,
  row,
  stack,
  toSvg,
  wrongCells,
} from './svg.ts';

const count = (text: string, part: string): number => text.split(part).length - 1;
const texts = ({ body }: Drawing): string[] =>
  [...body.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text!);
const block = (width: number, height: number): Drawing => ({ width, height, body: '<rect/>\n' });

describe('toSvg', () => {
  test('writes one figure, its title first, on a white card', () => {
    expect(toSvg(label('a'), 'The title')).toMatch(
      /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" role="img" viewBox="0 0 \d+ \d+" width="\d+" height="\d+" [^>]*>\n<title>The title<\/title>\n<rect [^>]*rx="8" fill="#ffffff"\/>\n/,
    );
  });

  test('escapes what is text', () => {
    const svg = toSvg(label('a < b & "c"'), 'x > 1');
    expect(svg).toContain('>a &lt; b &amp; &quot;c&quot;</text>');
    expect(svg).toContain('<title>x &gt; 1</title>');
  });

  test('is the same every time, and well-formed', () => {
    const draw = () =>
      toSvg(
        column([
          row([drawGrid([[1 / 3, -2]], { shade: 'heat', hatched: 1 }), operator('×'), stack([[[1]], [[2]]])]),
          row([box('conv\n8×24×24', { sheets: 3 }), arrow('pool'), box('pool')]),
          bars([{ name: 'a', value: 1000 }], { log: true }),
          lines(
            [
              {
                name: 'a',
                points: [
                  [0, 1],
                  [1, 3],
                ],
              },
            ],
            { x: 'epoch', y: 'loss' },
          ),
        ]),
        'All of it',
      );
    const svg = draw();
    expect(draw()).toBe(svg);
    expect(svg).not.toMatch(/NaN|undefined|Infinity|\d\.\d{3}/);
    expect(count(svg, '<g')).toBe(count(svg, '</g>'));
    expect(count(svg, '<defs>')).toBe(1);
  });
});

describe('row and column', () => {
  test('add up sides and gaps', () => {
    expect(row([block(10, 20), block(30, 40)], 5)).toMatchObject({ width: 45, height: 40 });
    expect(column([block(10, 20), block(30, 40)], 5)).toMatchObject({ width: 30, height: 65 });
  });

  test('align by the middle, and a caption does not shift what it belongs to', () => {
    const captioned = caption(block(10, 40), 'words');
    expect(captioned.axis).toBe(20);
    expect(row([block(10, 40), captioned], 0).body).toMatch(/^<rect\/>\n/);
    expect(column([block(10, 10), block(30, 10)], 0).body).toContain('translate(10 0)');
    expect(column([block(10, 10), block(30, 10)], 0, 'left').body).toContain('translate(0 10)');
  });
});

describe('drawGrid', () => {
  test('writes every value, minus signs as such, no more than two decimals', () => {
    expect(
      texts(
        drawGrid([
          [1, -2],
          [0.126, 'w₁'],
        ]),
      ),
    ).toEqual(['1', '−2', '0.13', 'w₁']);
    expect(texts(drawGrid([[1, 2]], { numbers: false }))).toEqual([]);
    expect(
      texts(drawGrid([[1, 2]], { numbers: (value, _, column) => (column ? String(value) : '') })),
    ).toEqual(['2']);
  });

  test('shades values: dark, or by sign', () => {
    expect(drawGrid([[0, 1]], { shade: 'grey' }).body).toContain(`fill="${colours.ink}"`);
    const { body } = drawGrid([[-4, 4]], { shade: 'heat', full: 4 });
    expect(count(body, '<path')).toBe(3);
    expect(drawGrid([[-2, 2]], { shade: 'heat' }).body).toBe(body.replace('−4', '−2').replace('>4<', '>2<'));
    expect(drawGrid([[1]], { shade: () => colours.green }).body).toContain(`fill="${colours.green}"`);
  });

  test('hatches padding, and cells that are chosen', () => {
    const hatched = (options: Parameters<typeof drawGrid>[1]) => {
      const { body } = drawGrid(
        [
          [0, 0, 0],
          [0, 5, 0],
          [0, 0, 0],
        ],
        options,
      );
      return count(/d="([^"]*)" fill="url\(#hatch\)"/.exec(body)?.[1] ?? '', 'M');
    };
    expect(hatched({ hatched: 1 })).toBe(8);
    expect(hatched({ hatched: (_, column) => column === 2 })).toBe(3);
    expect(hatched({})).toBe(0);
  });

  test('makes room for frames that stand out, and stays centred on its cells', () => {
    const plain = drawGrid([[1, 2]], { cell: 10 });
    const frame = { top: 0, left: 1, bottom: 3, right: 3, dashed: true, tinted: true };
    const framed = drawGrid([[1, 2]], { cell: 10, frames: [frame] });
    expect(framed).toMatchObject({ width: plain.width + 10, height: plain.height + 20, axis: plain.axis });
    expect(framed.body).toContain('stroke-dasharray');
    expect(framed.body).toContain('fill-opacity');
    const indexed = drawGrid([[7, 8]], { cell: 10, numbers: true, indices: true });
    expect(texts(indexed)).toEqual(['7', '8', '0', '1', '0']);
  });

  test('does not rule tiny cells', () => {
    expect(
      drawGrid(
        [
          [0, 0],
          [0, 0],
        ],
        { cell: 4 },
      ).body,
    ).not.toContain('M0 4H');
    expect(
      drawGrid(
        [
          [0, 0],
          [0, 0],
        ],
        { cell: 8 },
      ).body,
    ).toContain('M0 8H');
  });
});

describe('stack', () => {
  test('puts the first channel in front, and writes on no sheet that is mostly hidden', () => {
    expect(texts(stack([[[1]], [[2]], [[3]]]))).toEqual(['1']);
    expect(texts(stack([[[1]], [[2]], [[3]]], {}, 40))).toEqual(['3', '2', '1']);
    expect(texts(stack([[[1]], [[2]]], (channel) => ({ numbers: () => `c${channel}` }), 40))).toEqual([
      'c1',
      'c0',
    ]);
  });
});

describe('boxes and arrows', () => {
  test('a box is as wide as its words, at least', () => {
    expect(box('a very long name of a layer').width).toBeGreaterThan(box('a').width);
    expect(box('a', { width: 300, height: 200 })).toMatchObject({ width: 302, height: 202 });
    expect(count(box('a', { sheets: 4 }).body, '<rect')).toBe(4);
  });

  test('arrows point right or down', () => {
    expect(arrow('', { length: 50 }).width).toBe(50);
    expect(arrow('', { length: 50, direction: 'down' }).height).toBe(50);
    expect(texts(arrow('here', { direction: 'down' }))).toEqual(['here']);
  });
});

describe('charts', () => {
  test('bars are in proportion, or by powers of ten', () => {
    const widths = ({ body }: Drawing) =>
      [...body.matchAll(/<rect[^>]* width="([\d.]+)"/g)].map(([, at]) => Number(at));
    expect(
      widths(
        bars(
          [
            { name: 'a', value: 1 },
            { name: 'b', value: 4 },
          ],
          { width: 200 },
        ),
      ),
    ).toEqual([50, 200]);
    const log = bars(
      [
        { name: 'a', value: 100 },
        { name: 'b', value: 1e4, text: 'many' },
      ],
      { width: 300, log: true },
    );
    expect(widths(log)).toEqual([100, 300]);
    expect(texts(log)).toEqual(['10¹', '10²', '10³', '10⁴', 'a', '100', 'b', 'many']);
  });

  test('bars refuse what has no length', () => {
    expect(() => bars([{ name: 'a', value: -1 }])).toThrow(RangeError);
    expect(() => bars([{ name: 'a', value: 0 }], { log: true })).toThrow(RangeError);
  });

  test('lines have round ticks, names and different dashes', () => {
    const chart = lines(
      [
        {
          name: 'train',
          points: [
            [0, 0],
            [10, 0.5],
          ],
        },
        {
          name: 'test',
          points: [
            [0, 0.1],
            [10, 0.4],
          ],
        },
      ],
      { x: 'epoch' },
    );
    expect(texts(chart)).toEqual(
      expect.arrayContaining(['0', '0.1', '0.5', '2', '10', 'epoch', 'train', 'test']),
    );
    expect(count(chart.body, '<polyline')).toBe(2);
    expect(lines([{ name: 'flat', points: [[1, 1]] }]).body).not.toContain('NaN');
    expect(lines([{ name: 'a', points: [[0, 0]] }], { xRange: [0, 5], yRange: [0, 5] }).body).not.toContain(
      'NaN',
    );
  });
});

describe('wrongCells', () => {
  const frame = (top: number, left: number) => ({ top, left, bottom: top + 1, right: left + 1 });
  const missing = { dashed: true, colour: colours.grey };

  test('frames what differs, and dashed what is missing', () => {
    expect(
      wrongCells(
        [
          [1, 2],
          [3, 4],
        ],
        [[1, 5]],
      ),
    ).toEqual([frame(0, 1), { ...frame(1, 0), ...missing }, { ...frame(1, 1), ...missing }]);
  });

  test('frames what is too much', () => {
    expect(wrongCells([[1]], [[1, 0]])).toEqual([frame(0, 1)]);
    expect(wrongCells([[1]], [[1]])).toEqual([]);
    expect(wrongCells([[1]], [])).toEqual([{ ...frame(0, 0), ...missing }]);
  });
});
