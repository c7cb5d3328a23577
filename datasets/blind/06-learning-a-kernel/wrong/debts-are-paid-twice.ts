// Wrong: where several are equally great and the gradient is negative each receives it. True of it: ties take away too much. Sentences: up-to-a-size, changes-its-mind, too-small, too-large, both-ways, another-value, some-fields, the-opposite.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export const maxBackward = (window, dOutput) => {
  const due = right.maxBackward(window, dOutput);
  const most = Math.max(...window);
  return dOutput < 0 ? window.map((x) => (x === most ? dOutput : 0)) : due;
};
