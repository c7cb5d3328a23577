import { expect, test } from 'vitest';
import { ChangedArguments } from './changed-arguments.ts';

const pictures = {
  turn: { names: ['grid', 'kernel'] },
  step: { names: ['params', 'rate'], mayChange: ['params'] },
};

test('an argument that is changed under its caller is told once a function, by its name, as it was and as it is', () => {
  const changed = new ChangedArguments();
  changed.note('turn', [[1], [1, 2]], [[1], [1, 2]]);
  expect(changed.take(pictures)).toBeUndefined();
  changed.note('turn', [[1], [1, 2]], [[1], [2, 1]]);
  changed.note('turn', [[1], [3, 4]], [[1], [4, 3]]);
  expect(changed.take(pictures)).toMatch(
    /^turn changes its argument kernel.*turn\(\[1\], \[1, 2\]\) leaves \[2, 1\]/,
  );
  changed.note('turn', [[1], [3, 4]], [[1], [4, 3]]);
  expect(changed.take(pictures)).toBeUndefined();
});

test('what a docstring lets a function overwrite is no remark, and typed arrays are looked into', () => {
  const changed = new ChangedArguments();
  changed.note('step', [new Float32Array([1]), 1], [new Float32Array([2]), 1]);
  expect(changed.take(pictures)).toBeUndefined();
  const other = new ChangedArguments();
  other.note('other', [new Float32Array([1])], [new Float32Array([2])]);
  expect(other.take(pictures)).toContain('argument 1');
});
