import { expect, test } from 'vitest';
import { headingsIn } from './headings-in.ts';

test('headings are found where they are headings, and called as GitHub calls them', () => {
  const text =
    '# 01 · A *grid*\n\n### Task 1 · `pool`\n\n## 任务，一\n\n```\n# code\n```\n\n## Tasks\n\n## Tasks\n';
  expect(headingsIn(text)).toEqual([
    { depth: 1, text: '01 · A grid', anchor: '01--a-grid' },
    { depth: 3, text: 'Task 1 · pool', anchor: 'task-1--pool' },
    { depth: 2, text: '任务，一', anchor: '任务一' },
    { depth: 2, text: 'Tasks', anchor: 'tasks' },
    { depth: 2, text: 'Tasks', anchor: 'tasks-1' },
  ]);
});
