import { expect, test } from 'vitest';
import { CallNotes } from './call-notes.ts';

const returned = (value: unknown) => ({ task: 'blur', args: [], outcome: { returned: value } });

test('each call once; none that is large, or that JSON would change', () => {
  const notes = new CallNotes();
  const small = { task: 'blur', args: [[[1, 2]], { size: 1 }] };
  notes.note(small, []);
  notes.note(structuredClone(small), []);
  notes.note({ task: 'blur', args: [Float32Array.of(0.5, -1)] }, []);
  for (const odd of [Number.NaN, undefined, -0, Array(500).fill(1), Float64Array.of(1)]) {
    notes.note({ task: 'blur', args: [odd] }, []);
  }
  expect(notes.all).toEqual([small, { task: 'blur', args: [Float32Array.of(0.5, -1)] }]);
});

test('no call whose arguments hold what was answered before', () => {
  const notes = new CallNotes();
  const before = [returned([[3, 4]]), returned(7)];
  notes.note({ task: 'blur', args: [[[3, 4]]] }, before);
  notes.note({ task: 'blur', args: [{ kernel: [[3, 4]] }, 1] }, before);
  expect(notes.all).toEqual([]);
  notes.note({ task: 'blur', args: [[[3, 5]], 7] }, before);
  expect(notes.all).toHaveLength(1);
});
