import { describe, expect, test } from 'vitest';
import { studentFiles } from './student-files.ts';

const BASE = {
  'README.md':
    '# Course\n\n![a](docs/a.svg)\n\n## For students\n\nStart.\n\n## For staff\n\n![b](docs/b.svg)\n',
  'docs/a.svg': '<svg/>',
  'docs/b.svg': '<svg/>',
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
  'grader/binding/bound.setup.ts': "import data from '../../datasets/given/manifest.json';\n",
  'datasets/given/manifest.json': '{}',
  'datasets/other/README.md': '',
  'datasets/shapes/a/1.png': '',
  'datasets/sample-class/ada/initials.ts': '',
  'exercises/course.json':
    '{ "datasets": [{ "folder": "datasets/shapes" }, { "folder": "datasets/other", "package": "other" }] }',
  'exercises/01-a/a.ts': '',
  'exercises/01-a/a.test.ts': "import { a } from './a.ts';\n",
  'exercises/lib/near.ts': '',
  'exercises/lib/near.test.ts': '',
  'exercises/tools/draw.ts': '',
  'exercises/tools/draw.test.ts': '',
  'solutions/01-a/a.ts': '',
  'vitest.config.ts': [
    'export default [',
    "  { name: 'exercises' },",
    '  // #region staff',
    "  { name: 'course', setup: 'grader/scoring/salt.ts' },",
    '  // #endregion',
    '];\n',
  ].join('\n'),
  'grader/first-aid.cjs': '',
  '.vscode/launch.json': '{}',
  '.editorconfig': '',
  'biome.json': '{}',
  'CONTRIBUTING.md': '',
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
      '.editorconfig',
      '.github/workflows/check.yml',
      '.vscode/launch.json',
      'LICENSE',
      'README.md',
      'datasets/given/manifest.json',
      'datasets/shapes/a/1.png',
      'docs/a.svg',
      'exercises/01-a/a.test.ts',
      'exercises/01-a/a.ts',
      'exercises/course.json',
      'exercises/lib/near.ts',
      'exercises/tools/draw.ts',
      'grader/binding/bound.setup.ts',
      'grader/cli.ts',
      'grader/commands/check.ts',
      'grader/first-aid.cjs',
      'grader/scoring/run.ts',
      'vitest.config.ts',
    ]);
  });

  test('takes the commands of staff from the command line', () => {
    const cli = choose().get('grader/cli.ts')!.toString();
    expect(cli).toContain('check.ts');
    expect(cli).not.toContain('grade.ts');
  });

  test("takes the tests of staff's code from Vitest's configuration, and what they need", () => {
    expect(choose().get('vitest.config.ts')!.toString()).toBe(
      "export default [\n  { name: 'exercises' },\n];\n",
    );
  });

  test('cuts the README after its section for students, and gives the pictures in it', () => {
    expect(choose().get('README.md')!.toString()).toBe(
      '# Course\n\n![a](docs/a.svg)\n\n## For students\n\nStart.\n',
    );
  });

  test('refuses to give what needs a solution', () => {
    const needsIt = { 'grader/scoring/run.ts': "import * as it from '../../solutions/01-a/a.ts';\n" };
    expect(() => choose(needsIt)).toThrow(
      'grader/scoring/run.ts is for students, yet needs solutions/01-a/a.ts',
    );
  });

  test('says what is missing where the README says nothing for students', () => {
    expect(() => choose({ 'README.md': '# Course\n' })).toThrow('lacks the section "For students"');
    expect(() => studentFiles(new Map())).toThrow('README.md lacks');
  });

  test('keeps drafts back: files, pictures, their entries and their rows', () => {
    const row = '| [02](exercises/02-b/README.md) | B | 1 |\n';
    const chosen = choose({
      'README.md': `# Course\n\n| [01](exercises/01-a/README.md) | A | 1 |\n${row}\n## For students\n\nStart.\n\n## For staff\n`,
      'exercises/course.json':
        '{ "exercises": [{ "id": "01", "slug": "a" }, { "id": "02", "slug": "b", "draft": true }] }',
      'exercises/02-b/b.ts': '',
      'exercises/lib/pictures/02-b.ts': '',
      'exercises/lib/pictures/01-a.ts': '',
    });
    expect([...chosen.keys()].filter((path) => path.includes('02-b'))).toEqual([]);
    expect(chosen.has('exercises/lib/pictures/01-a.ts')).toBe(true);
    expect(JSON.parse(chosen.get('exercises/course.json')!.toString())).toEqual({
      exercises: [{ id: '01', slug: 'a' }],
    });
    expect(chosen.get('README.md')!.toString()).not.toContain('[02]');
    expect(chosen.get('README.md')!.toString()).toContain('[01]');
  });
});
