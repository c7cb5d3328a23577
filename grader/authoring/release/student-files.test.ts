import { describe, expect, test } from 'vitest';
import { studentFiles } from './student-files.ts';

const BASE = {
  'docs/for-students.md': 'See [01](../exercises/01-a/README.md) and [Node](https://nodejs.org).\n',
  'grader/cli.ts': [
    'const COMMANDS = {',
    "  check: { load: async () => (await import('./commands/check.ts')).check },",
    "  grade: { staff: true, load: async () => (await import('./commands/grade.ts')).grade },",
    '};\n',
  ].join('\n'),
  'grader/commands/check.ts': "import { run } from '../scoring/run.ts';\nimport { z } from 'zod';\n",
  'grader/commands/grade.ts': "import { salt } from '../scoring/salt.ts';\n",
  'grader/scoring/run.ts': "const RUNNER = join(import.meta.dirname, '../binding/bound.setup.ts');\n",
  'grader/scoring/run.test.ts': "import { run } from './run.ts';\n",
  'grader/scoring/salt.ts': '',
  'grader/binding/bound.setup.ts': "import data from '../../datasets/mnist/manifest.json';\n",
  'datasets/mnist/manifest.json': '{}',
  'datasets/sample-class/ada/pooling.ts': '',
  'exercises/course.json': '{}',
  'exercises/01-a/a.ts': '',
  'exercises/01-a/a.test.ts': "import { a } from './a.ts';\n",
  'exercises/lib/near.ts': '',
  'exercises/lib/near.test.ts': '',
  'solutions/01-a/a.ts': '',
  'CONTRIBUTING.md': '',
  'README.md': 'for staff',
  '.github/workflows/check.yml': '',
  '.github/workflows/grade.yml': '',
  LICENSE: '',
};

const choose = (changes: Record<string, string> = {}) => {
  const head = Object.entries({ ...BASE, ...changes });
  return studentFiles(new Map(head.map(([path, text]) => [path, Buffer.from(text)])));
};

describe('studentFiles', () => {
  test('gives the exercises, and of the grader what the commands of students lead to', () => {
    expect([...choose().keys()]).toEqual([
      '.github/workflows/check.yml',
      'LICENSE',
      'README.md',
      'datasets/mnist/manifest.json',
      'exercises/01-a/a.test.ts',
      'exercises/01-a/a.ts',
      'exercises/course.json',
      'exercises/lib/near.ts',
      'grader/binding/bound.setup.ts',
      'grader/cli.ts',
      'grader/commands/check.ts',
      'grader/scoring/run.ts',
    ]);
  });

  test('takes the commands of staff from the command line', () => {
    const cli = choose().get('grader/cli.ts')!.toString();
    expect(cli).toContain('check.ts');
    expect(cli).not.toContain('grade.ts');
  });

  test("makes the students' README, its links seen from the root", () => {
    expect(choose().get('README.md')!.toString()).toBe(
      'See [01](exercises/01-a/README.md) and [Node](https://nodejs.org).\n',
    );
  });

  test('refuses to give what needs a solution', () => {
    const needsIt = { 'grader/scoring/run.ts': "import * as it from '../../solutions/01-a/a.ts';\n" };
    expect(() => choose(needsIt)).toThrow(
      'grader/scoring/run.ts is for students, yet needs solutions/01-a/a.ts',
    );
  });

  test('says what is missing where nobody wrote for students', () => {
    const head = new Map(Object.entries({ LICENSE: Buffer.from('') }));
    expect(() => studentFiles(head)).toThrow('docs/for-students.md is missing');
  });
});
