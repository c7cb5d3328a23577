import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Exercise, filesOf, folderOf, ROOT, readCourse } from '../../engine/course/course.ts';
import { gitIn } from '../../engine/files/git-in.ts';
import { isRoot } from '../../engine/sandbox/sandbox-user.ts';

const [attacked, other] = readCourse().exercises as [Exercise, Exercise];

const FOLDER = folderOf(attacked);

/** The exercises that a hostile folder has: one is tampered with, the other one is right. */
export const EXERCISES = [attacked.id, other.id];

/** What somebody's code leaves where it runs although only data was to be read. */
export const MARK = 'hostile-folder-was-here';

/** The folder of a submission that is to be tampered with, and the paths in it. */
export interface HostileFolder {
  root: string;
  /** Of the exercise that is tampered with. */
  folder: string;
  module: string;
}

/** One way of handing in something else than a plain folder of plain files. */
export interface Hostility {
  name: string;
  /** Tampers with a submission in which both exercises are right. */
  tamper: (submission: HostileFolder) => void;
  /** What becomes of the tampered exercise: it keeps its points, or every check says this. */
  says?: RegExp;
  /** Nothing of it is graded, for nobody knows what was meant: the class says this. */
  withheld?: RegExp;
  /** Whether this system, and this user, can make it. */
  possible?: boolean;
}

/** Writes a submission in which both exercises are right. */
export function layRight(root: string): HostileFolder {
  for (const exercise of [attacked, other]) {
    const { stub } = filesOf(exercise, root);
    mkdirSync(dirname(stub), { recursive: true });
    cpSync(filesOf(exercise).reference, stub);
  }
  const { stub } = filesOf(attacked, root);
  return { root, folder: dirname(stub), module: stub };
}

const replace = (path: string, make: (path: string) => void): void => {
  execFileSync('rm', ['-r', path]);
  make(path);
};
const imports = (helper: string): string => `export * from './${helper}';\n`;
const plant = (root: string, files: Record<string, string>): void => {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
    if (content.startsWith('#!')) chmodSync(join(root, path), 0o755);
  }
};
const leave = `require('node:fs').writeFileSync('/tmp/${MARK}', '');`;

export const HOSTILITIES: Hostility[] = [
  {
    name: 'link-to-the-reference',
    tamper: ({ module }) => replace(module, (path) => symlinkSync(filesOf(attacked).reference, path)),
    withheld: /holds a link/,
  },
  {
    name: 'link-to-the-folder-of-the-reference',
    tamper: ({ folder }) =>
      replace(folder, (path) => symlinkSync(dirname(filesOf(attacked).reference), path)),
    withheld: /holds a link/,
  },
  {
    name: 'link-to-all-solutions',
    tamper: ({ root }) =>
      replace(join(root, 'exercises'), (path) => symlinkSync(join(ROOT, 'solutions'), path)),
    withheld: /"exercises" is a link, and links are not followed/,
  },
  {
    name: 'helper-is-a-link',
    tamper: ({ folder, module }) => {
      writeFileSync(module, imports('helper.ts'));
      symlinkSync(filesOf(attacked).reference, join(folder, 'helper.ts'));
    },
    withheld: /holds a link/,
  },
  {
    name: 'links-in-a-circle',
    tamper: ({ root, folder }) => {
      symlinkSync('..', join(folder, 'up.ts'));
      symlinkSync('.', join(root, 'exercises/here'));
      symlinkSync('round.ts', join(folder, 'round.ts'));
    },
    withheld: /holds a link/,
  },
  {
    name: 'link-in-a-circle-as-the-module',
    tamper: ({ module }) => replace(module, (path) => symlinkSync(`${attacked.slug}.ts`, path)),
    withheld: /holds a link/,
  },
  {
    name: 'pipe-as-the-module',
    tamper: ({ module }) => replace(module, (path) => execFileSync('mkfifo', [path])),
    withheld: /holds a device/,
  },
  {
    name: 'pipes-beside-the-module',
    tamper: ({ root, folder }) =>
      execFileSync('mkfifo', [
        join(folder, 'helper.ts'),
        join(folder, 'a.test.ts'),
        join(root, 'package.json'),
      ]),
    withheld: /holds a device/,
  },
  {
    name: 'device-as-the-module',
    tamper: ({ module }) => replace(module, (path) => execFileSync('mknod', [path, 'c', '1', '5'])),
    withheld: /holds a device/,
    possible: isRoot() && process.platform === 'linux',
  },
  {
    name: 'folder-as-the-module',
    tamper: ({ module }) =>
      replace(module, (path) => mkdirSync(join(path, `${attacked.slug}.ts`), { recursive: true })),
    withheld: /is a folder/,
  },
  {
    name: 'names',
    tamper: ({ root, folder }) => {
      const names = [
        'two\nlines.ts',
        '\u001b[2Jclear.ts',
        '\u202egnp.ts',
        '...ts',
        '-rf.ts',
        '$(touch x).ts',
        '::error::.ts',
        `${'n'.repeat(250)}.ts`,
        '__proto__.ts',
        'con.ts',
      ];
      for (const name of names) writeFileSync(join(folder, name), 'throw new Error("nobody imports this");');
      plant(root, { 'exercises/..hidden/x.ts': '', [`exercises/${FOLDER} /x.ts`]: '' });
    },
  },
  {
    name: 'ten-thousand-files',
    tamper: ({ root, folder }) => {
      for (let index = 0; index < 10_000; index++) {
        writeFileSync(join(index % 2 === 0 ? folder : root, `file${index}.ts`), 'export {};');
      }
    },
  },
  {
    name: 'deep-folders',
    tamper: ({ root, folder }) => {
      for (const at of [root, folder])
        mkdirSync(join(at, ...Array.from({ length: 500 }, () => 'd')), { recursive: true });
    },
  },
  {
    name: 'configuration-of-every-kind',
    tamper: ({ root, folder }) => {
      const script = `node -e "${leave.replaceAll('"', "'")}"`;
      const configuration = {
        'package.json': JSON.stringify({
          type: 'commonjs',
          scripts: { preinstall: script, test: script, pregrade: script },
          main: './evil.js',
          imports: { '#x': './evil.js' },
        }),
        'vitest.config.ts': `${leave}\nexport default { test: { passWithNoTests: true } };`,
        'vite.config.ts': `${leave}\nexport default {};`,
        'tsconfig.json':
          '{ "extends": "../../../../../../../etc/passwd", "compilerOptions": { "plugins": [] } }',
        'biome.json': '{ "extends": ["/etc/passwd"] }',
        '.npmrc': `script-shell=/bin/sh\nonload-script=./evil.js`,
        '.env': 'NODE_OPTIONS=--require ./evil.js',
        'evil.js': leave,
        'node_modules/vitest/package.json': '{ "name": "vitest", "main": "./index.js" }',
        'node_modules/vitest/index.js': leave,
      };
      plant(root, configuration);
      plant(folder, configuration);
      plant(folder, {
        [`${attacked.slug}.test.ts`]: leave,
        [`${attacked.slug}.hidden.test.ts`]: leave,
        'setup.ts': leave,
      });
    },
  },
  {
    name: 'repository-with-hooks',
    tamper: ({ root }) => {
      gitIn(root, 'init', '--quiet');
      const hook = `#!/bin/sh\ntouch /tmp/${MARK}\n`;
      const names = [
        'post-checkout',
        'pre-commit',
        'post-index-change',
        'fsmonitor-watchman',
        'reference-transaction',
      ];
      plant(root, {
        ...Object.fromEntries(names.map((name) => [`.git/hooks/${name}`, hook])),
        '.git/hooks/run': hook,
        '.gitattributes': '* filter=evil diff=evil',
        '.github/workflows/grade.yml': `on: push\njobs: { grade: { runs-on: ubuntu-latest, steps: [{ run: "touch /tmp/${MARK}" }] } }`,
        '.gitmodules': '[submodule "x"]\n\tpath = x\n\turl = ext::sh -c touch% /tmp/x\n',
      });
      for (const [key, value] of [
        ['core.fsmonitor', '.git/hooks/run'],
        ['core.pager', '.git/hooks/run'],
        ['filter.evil.smudge', '.git/hooks/run'],
        ['filter.evil.clean', '.git/hooks/run'],
      ] as const) {
        gitIn(root, 'config', key, value);
      }
    },
  },
  {
    name: 'gigabyte-as-the-module',
    tamper: ({ module }) => truncateSync(module, 1_000_000_000),
    withheld: /is larger than 1000000 bytes, so it was not read/,
  },
  {
    name: 'gigabyte-beside-the-module',
    tamper: ({ root, folder }) => {
      for (const path of [join(folder, 'large.ts'), join(root, 'large.ts'), join(folder, 'README.md')]) {
        writeFileSync(path, '');
        truncateSync(path, 1_000_000_000);
      }
    },
  },
  {
    name: 'helper-of-a-gigabyte',
    tamper: ({ folder, module }) => {
      writeFileSync(module, imports('helper.ts'));
      writeFileSync(join(folder, 'helper.ts'), '');
      truncateSync(join(folder, 'helper.ts'), 1_000_000_000);
    },
    says: new RegExp(`could not be loaded: Error: ${FOLDER}/helper\\.ts is larger than 1000000 bytes`),
  },
  {
    name: 'bytes-that-are-no-text',
    tamper: ({ module }) => writeFileSync(module, Buffer.from([0xff, 0xfe, 0, 0xd8, 0, 0x80, 7])),
    says: /could not be loaded: SyntaxError/,
  },
  {
    name: 'module-that-may-not-be-read',
    tamper: ({ module }) => chmodSync(module, 0),
    withheld: /may not be read/,
    possible: !isRoot(),
  },
  {
    name: 'folder-that-may-not-be-read',
    tamper: ({ folder }) => chmodSync(folder, 0),
    withheld: /may not be read/,
    possible: !isRoot(),
  },
  {
    name: 'folder-that-may-not-be-listed',
    tamper: ({ folder }) => chmodSync(folder, 0o111),
    withheld: /may not be read/,
    possible: !isRoot(),
  },
];
