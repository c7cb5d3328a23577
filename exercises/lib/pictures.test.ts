import { describe, expect, test } from 'vitest';
import { findDifference } from '../../grader/checks/near.ts';
import type { RecordedCall } from '../../grader/engine/binding/examiner.ts';
import { failurePicture } from '../../grader/engine/binding/failure-picture.ts';
import { pictures as locality } from './pictures/01-locality-grid.ts';
import { pictures as multiChannel } from './pictures/03-multi-channel-conv.ts';
import { pictures as pooling } from './pictures/04-pooling.ts';
import { pictures as network } from './pictures/07-mnist-cnn.ts';

const PICTURES = { ...locality, ...multiChannel, ...pooling, ...network };

/** A check that compared what a call returned with what it should have been. */
function failing(task: string, args: unknown[], received: unknown, expected: unknown) {
  const call: RecordedCall = { task, args, outcome: { returned: received } };
  const difference = findDifference(received, expected)!;
  return failurePicture(PICTURES, task, [call], {
    received,
    expected,
    difference,
    tolerance: {},
    message: '',
  })!;
}

const roles = ({ panels }: { panels: { role: string }[] }) => panels.map(({ role }) => role);

describe('failurePicture', () => {
  test('a data set is drawn by its beginning, and in no time', () => {
    const images = new Float32Array(1_500 * 784).fill(0.5);
    const before = performance.now();
    const picture = failurePicture(PICTURES, 'train', [
      { task: 'train', args: [images], outcome: { threw: 'Error: to do' } },
    ])!;
    // Looking at every number took five seconds.
    expect(performance.now() - before).toBeLessThan(1_000);
    expect(picture.panels).toMatchObject([
      { title: expect.stringMatching(/ 1176000$/), part: 'columns 0 to 11' },
    ]);
    expect(picture.panels[0]!.cells).toEqual([Array(12).fill('0.5')]);
  });

  test('frames the window behind the first wrong cell and computes it term by term', () => {
    const image = [
      [0, 1, 1],
      [1, 1, 0],
    ];
    const picture = failing('slideWindow', [image, 2, 1], [[3, 2]], [[3, 3]]);
    expect(picture.call).toBe('slideWindow(image, 2, 1)');
    expect(picture.panels[0]).toMatchObject({
      title: 'image 2×3',
      frame: { top: 0, left: 1, bottom: 2, right: 3 },
    });
    expect(picture.panels.slice(1)).toMatchObject([
      { role: 'expected', cells: [['3', '3']], wrong: [[0, 1]] },
      { role: 'received', cells: [['3', '2']], wrong: [[0, 1]] },
    ]);
    expect(picture.terms).toBe('1 + 1 + 1 + 0 = 3');
    expect(picture.difference).toBe('first difference at row 0, column 1: expected 3, received 2');
  });

  test('shows the kernel, the padding and the products', () => {
    const picture = failing(
      'crossCorrelate',
      [[[1, -2]], [[3, 4]], { padding: 1 }],
      [[9]],
      [[9]].map(() => [0]),
    );
    expect(roles(picture)).toEqual(['input', 'weights', 'expected', 'received']);
    expect(picture.panels[0]!.title).toBe('grid 1×2, padded by 1');
    expect(picture.panels[0]!.cells[1]).toEqual(['0', '1', '−2', '0']);
    expect(picture.panels[0]!.pale).toHaveLength(10);
    expect(picture.terms).toBe('3·0 + 4·0 = 0');
  });

  test('a function that answers with a number sees one window', () => {
    const picture = failing('countDark', [[[0, 1, 1]], 0, 1, 1], 2, 1);
    expect(picture.panels[0]!.frame).toEqual({ top: 0, left: 1, bottom: 1, right: 2 });
    expect(picture.difference).toBe('expected 1, received 2');
    expect(picture.terms).toBeUndefined();
  });

  test('an activation is named, and left to whoever writes it', () => {
    const options = { biases: [-1], activation: 'relu' };
    const picture = failing('convLayer', [[[[2]]], [[[[-3]]]], options], [[[-7]]], [[[0]]]);
    expect(picture.terms).toBe('relu((−3)·2 + (−1) (bias)) = relu(−7)');
  });

  test('leaves the terms out where they do not come to what the check expects', () => {
    expect(
      failing('pool', [[[1, 2]], { kind: 'max', height: 1, width: 2 }], [[1]], [[7]]).terms,
    ).toBeUndefined();
  });

  test('follows a volume to its channel, and a flat array to its cell', () => {
    const maps = [[[1, 2]], [[3, 4]]];
    const pooled = failing(
      'poolVolume',
      [maps, { kind: 'average', height: 1, width: 2 }],
      [[[1.5]], [[4]]],
      [[[1.5]], [[3.5]]],
    );
    expect(pooled.panels.map(({ title }) => title)).toEqual([
      'volume, channel 1 1×2',
      'expected, channel 1 1×1',
      'received, channel 1 1×1',
    ]);
    expect(pooled.terms).toBe('(3 + 4) / 2 = 3.5');

    const flat = new Float32Array([1, 2, 3, 4, 5, 6, 7, 8]);
    const shape = { channels: 1, height: 2, width: 4 };
    const forward = failing('poolForward', [flat, shape], new Float32Array([6, 0]), new Float32Array([6, 8]));
    expect(forward.panels[0]!.frame).toEqual({ top: 0, left: 2, bottom: 2, right: 4 });
    expect(forward.difference).toBe('first difference at channel 0, row 0, column 1: expected 8, received 0');
    expect(forward.terms).toBe('max(3, 4, 7, 8) = 8');
  });

  test('a filter over several channels sees the same window in each', () => {
    const conv = { kernels: new Float32Array([1, 2]), biases: new Float32Array([10]), size: 1 };
    const args = [new Float32Array([1, 2, 3, 4]), { channels: 2, height: 1, width: 2 }, conv];
    const picture = failing('convForward', args, new Float32Array([17, 0]), new Float32Array([17, 20]));
    expect(picture.terms).toBe('1·2 + 2·4 + 10 (bias) = 20');
    expect(picture.panels.filter(({ role }) => role === 'input').map(({ frame }) => frame?.left)).toEqual([
      1, 1,
    ]);
  });

  test('crops large grids around the difference and says so', () => {
    const ones = Array.from({ length: 40 }, () => Array<number>(50).fill(1));
    const wrong = ones.map((row, y) => row.map((cell, x) => (y === 30 && x === 45 ? 2 : cell)));
    const { panels } = failing('slideWindow', [ones, 1, 1], wrong, ones);
    for (const { cells, part } of panels) {
      expect(cells).toHaveLength(10);
      expect(cells[0]).toHaveLength(12);
      expect(part).toBe('rows 25 to 34, columns 38 to 49');
    }
    expect(panels[0]!.frame).toEqual({ top: 5, left: 7, bottom: 6, right: 8 });
    expect(panels[2]!.wrong).toEqual([[5, 7]]);
  });

  test('shapes are told where shapes differ, and no window is framed', () => {
    const picture = failing('slideWindow', [[[1, 1]], 1, 1], [[1], [1]], [[1, 1]]);
    expect(picture.difference).toBe('another shape: expected a 1×2 array, received a 2×1 array');
    expect(picture.panels.map(({ title, frame }) => [title, frame])).toEqual([
      ['image 1×2', undefined],
      ['expected 1×2', undefined],
      ['received 2×1', undefined],
    ]);
    const ragged = failing(
      'f',
      [],
      [[1, 2], [3]],
      [
        [1, 2],
        [3, 4],
      ],
    );
    expect(ragged.difference).toContain('differ in length');
  });

  test('a cell that is no number is named, and rows that were never made are drawn as missing', () => {
    const noNumber = failing('f', [], [[1, undefined]], [[1, 2]]);
    expect(noNumber.difference).toBe(
      'first difference at row 0, column 1: expected the number 2, received undefined',
    );
    const holes: number[][] = [];
    holes[0] = [1];
    holes[2] = [3];
    const { difference, panels } = failing('f', [], holes, [[1], [3]]);
    expect(difference).toBe('another shape: expected a 2×1 array, received a 3×1 array');
    expect(panels.at(-1)).toMatchObject({ title: 'received 3×1', cells: [['1'], ['undefined'], ['3']] });
  });

  test('numbers that look alike are written in full', () => {
    const { panels } = failing('f', [], [0.123449], [0.123412]);
    expect(panels.map(({ cells }) => cells)).toEqual([[['0.123412']], [['0.123449']]]);
  });

  test('objects have a row for each field', () => {
    const { panels, difference } = failing(
      'receptiveField',
      [0, 1, 2, 2],
      { top: 0, left: 1 },
      { top: 0, left: 2 },
    );
    expect(panels[0]!.cells).toEqual([
      ['top', '0'],
      ['left', '2'],
    ]);
    expect(panels[1]!.wrong).toEqual([[1, 1]]);
    expect(difference).toBe('first difference at left: expected 2, received 1');
    const deeper = failing(
      'networkTable',
      [],
      { rows: [{ output: { height: 9 } }] },
      { rows: [{ output: { height: 8 } }] },
    );
    expect(deeper.difference).toBe('first difference at rows[0].output.height: expected 8, received 9');
    const listed = failing('f', [], [{ output: { height: 9 } }], [{ output: { height: 8 } }]);
    expect(listed.difference).toBe('first difference at [0].output.height: expected 8, received 9');
  });

  test('odd values are drawn, or left to text, but never break the report', () => {
    expect(failing('crossCorrelate', [null, undefined], [[1]], [[2]]).panels).toHaveLength(2);
    expect(failing('f', [[{ kind: 'conv' }]], Number.NaN, 1).difference).toBe('expected 1, received NaN');
    expect(failing('f', [], undefined, [1]).panels.map(({ role }) => role)).toEqual(['expected', 'received']);
    expect(failing('f', [[[[[1]]]]], [], [1]).panels[2]!.cells).toEqual([[]]);
  });

  test('text stands in its cell, whatever is in it', () => {
    const { panels } = failing('pool', [], [['a\nb\u0007']], [['a']]);
    expect(panels.map(({ cells }) => cells)).toContainEqual([['a\\nb\\u0007']]);
  });

  test('where a check puts answers together, the call behind the wrong cell is shown', () => {
    const image = [
      [0, 1],
      [1, 0],
    ];
    const calls = [0, 1].flatMap((top) =>
      [0, 1].map((left) => ({
        task: 'countDark',
        args: [image, top, left, 1],
        outcome: { returned: top === 1 && left === 0 ? 7 : image[top]![left]! },
      })),
    );
    const received = [
      [0, 1],
      [7, 0],
    ];
    const difference = findDifference(received, image)!;
    const picture = failurePicture(PICTURES, 'countDark', calls, {
      received,
      expected: image,
      difference,
      tolerance: {},
      message: '',
    })!;
    expect(picture.call).toBe('countDark(image, 1, 0, 1)');
    expect(picture.difference).toBe('first difference at row 1, column 0: expected 1, received 7');
    expect(picture.panels[0]!.frame).toEqual({ top: 1, left: 0, bottom: 2, right: 1 });
  });

  describe('what is made of several answers', () => {
    const call = (task: string, bias: boolean, returned: unknown): RecordedCall => ({
      task,
      args: [{ inputs: 1, bias }],
      outcome: { returned },
    });
    const mismatched = (received: unknown, expected: unknown, more: object) => ({
      received,
      expected,
      difference: findDifference(received, expected)!,
      tolerance: {},
      message: '',
      ...more,
    });

    test('is told by its name, with each call and its answer', () => {
      const calls = [call('dense', false, 2), call('dense', true, 3)];
      const picture = failurePicture({}, 'dense', calls, mismatched(1, 2, { what: 'with bias − without' }))!;
      expect(picture.call.split('\n')).toEqual([
        'compared is what these answers make:',
        '  dense({ inputs: 1, bias: false }) → 2',
        '  dense({ inputs: 1, bias: true }) → 3',
      ]);
      expect(picture.difference).toBe('with bias − without: expected 2, received 1');
    });

    test('and compared with answers has no side that is due; the function of the check comes first', () => {
      const calls = [call('forward', false, [[1, 2]]), call('backward', true, [[1, 3]])];
      const picture = failurePicture(
        {},
        'backward',
        calls,
        mismatched([[1, 3]], [[1, Number.NaN]], { agree: true }),
      )!;
      expect(picture.call.split('\n')).toEqual([
        'these should agree:',
        '  backward({ inputs: 1, bias: true }) → [[1, 3]]',
        '  forward({ inputs: 1, bias: false }) → [[1, 2]]',
      ]);
      expect(picture.difference).toBe('first difference at row 0, column 1: 3 on one side, NaN on the other');
      expect(picture.panels).toMatchObject([
        { role: 'side', title: 'the other side 1×2', cells: [['1', '–']], wrong: [[0, 1]] },
        { role: 'side', title: 'one side 1×2', cells: [['1', '3']], wrong: [[0, 1]] },
      ]);
    });
  });

  test('a call that threw shows what it was called with; nothing else is drawn without a comparison', () => {
    const threw: RecordedCall = { task: 'pool', args: [[[1]]], outcome: { threw: 'TypeError: x' } };
    expect(failurePicture(PICTURES, threw.task, [threw])).toMatchObject({
      call: 'pool(grid)',
      panels: [{ role: 'input' }],
    });
    expect(failurePicture(PICTURES, threw.task, [{ ...threw, outcome: { returned: 1 } }])).toBeUndefined();
    expect(failurePicture(PICTURES, 'pool', [])).toBeUndefined();
  });
});
