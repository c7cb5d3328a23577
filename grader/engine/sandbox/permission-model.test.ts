// The layer `permission` is Node's own: it is tried on the Node in use, for its releases mend faults in it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const work = realpathSync(mkdtempSync(join(tmpdir(), 'permission-test-')));
const allowed = join(work, 'allowed');
const secret = join(work, 'secret.txt');
/** Files that are called as the allowed folder is, but for a letter. */
const [shorter, longer] = [join(work, 'allowe'), join(work, 'allowed2')];
mkdirSync(allowed);
writeFileSync(join(allowed, 'open.txt'), 'open');
for (const file of [secret, shorter, longer]) writeFileSync(file, 'secret');
symlinkSync(secret, join(allowed, 'link.txt'));
afterAll(() => rmSync(work, { recursive: true }));

/**
 * What a script says that runs with the permissions of a sandbox: `told …`, or the code of what it was refused with.
 *
 * @param mayRead as `--allow-fs-read` takes it
 */
function ask(script: string, mayRead = allowed): string {
  const source = `
    const fs = require('node:fs');
    const secret = ${JSON.stringify(secret)};
    (async () => { ${script} })().then(
      (answer) => console.log('told', String(answer)),
      (error) => console.log(error.code ?? error.name),
    );`;
  const words = [
    '--no-warnings',
    '--no-addons',
    '--permission',
    `--allow-fs-read=${mayRead}`,
    '--eval',
    source,
  ];
  const { stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8', cwd: allowed, env: {} });
  return stdout.trim() || stderr;
}

/** Names of a file outside, in every way that a name can be written. */
const NAMES = [
  'secret',
  'Buffer.from(secret)',
  'require("node:url").pathToFileURL(secret)',
  '"../secret.txt"',
  `${JSON.stringify(allowed)} + "/../secret.txt"`,
  `${JSON.stringify(allowed)} + "/./x/../../secret.txt"`,
  '"/proc/self/root" + secret',
  JSON.stringify(shorter),
  JSON.stringify(longer),
  '"/proc/self/cwd/../secret.txt"',
];

const READINGS = [
  'fs.readFileSync(NAME)',
  'fs.openSync(NAME)',
  'fs.statSync(NAME)',
  'fs.lstatSync(NAME)',
  'fs.accessSync(NAME)',
  'fs.realpathSync(NAME)',
  'fs.realpathSync.native(NAME)',
  'await fs.promises.realpath(NAME)',
  'await fs.promises.readFile(NAME)',
  'await fs.promises.stat(NAME)',
  'fs.statfsSync(NAME)',
  'fs.readlinkSync(NAME)',
  'await (await fs.openAsBlob(NAME)).text()',
  'fs.watch(NAME)',
  'fs.cpSync(NAME, "copy.txt")',
];

const REFUSED = /^(ERR_ACCESS_DENIED|ERR_INVALID_ARG_TYPE|EINVAL|EACCES|ENOENT)$/;

describe.runIf(process.platform === 'linux')(
  `Node ${process.version} with the permissions of a sandbox`,
  () => {
    test('reads what it may', () => {
      expect(ask('return fs.readFileSync("open.txt", "utf8")')).toBe('told open');
    });

    test('tells nothing of a file outside, however it is asked and however the file is named', () => {
      const probes = READINGS.flatMap((reading) => NAMES.map((name) => reading.replace('NAME', name)));
      const script = `
      const answers = {};
      for (const probe of ${JSON.stringify(probes)}) {
        try {
          const answer = await eval('(async () => ' + probe + ')()');
          answers[probe] = 'told ' + answer;
        } catch (error) { answers[probe] = error.code ?? error.name; }
      }
      return JSON.stringify(answers);`;
      const answers = Object.entries(JSON.parse(ask(script).replace(/^told /, '')) as Record<string, string>);
      expect(answers.length).toBe(probes.length);
      expect(answers.filter(([, answer]) => !REFUSED.test(answer))).toEqual([]);
    });

    test.each([
      ['says whether a file is there', 'return fs.existsSync(secret)', /^(told false|ERR_ACCESS_DENIED)$/],
      ['lists a folder', 'return fs.readdirSync("..")', REFUSED],
      ['opens a folder', 'return fs.opendirSync("..")', REFUSED],
      ['writes', 'return fs.writeFileSync("new.txt", "")', REFUSED],
      ['makes a link', 'return fs.symlinkSync(secret, "new.txt")', REFUSED],
      ['starts a process', 'return require("node:child_process").execSync("true")', REFUSED],
      ['becomes another program', 'return process.execve("/bin/true", ["true"])', REFUSED],
      ['starts a thread', 'return new (require("node:worker_threads").Worker)("1", { eval: true })', REFUSED],
      [
        'opens files by WASI',
        'return new (require("node:wasi").WASI)({ version: "preview1", preopens: { "/": "/" } })',
        REFUSED,
      ],
      ['writes its heap', 'return require("node:v8").writeHeapSnapshot()', REFUSED],
      ['is inspected', 'return require("node:inspector").open(0)', REFUSED],
      [
        'reaches the network',
        'return await new Promise((done, fail) => require("node:net").connect(1, "127.0.0.1").on("error", fail).on("connect", done))',
        REFUSED,
      ],
    ])('it never %s', (_what, script, refused) => {
      expect(ask(script)).toMatch(refused);
    });

    test('what is allowed by a pattern allows nothing that is shorter', () => {
      expect(ask('return fs.readFileSync(secret)', `${secret}.*`)).toBe('ERR_ACCESS_DENIED');
    });

    test('what it does not hold is known, and held by the lockdown and the filter of system calls', () => {
      expect(ask('return new (require("node:sqlite").DatabaseSync)("new.db")')).toBe('told [object Object]');
      expect(ask('return process.kill(process.ppid, 0)')).toBe('told true');
    });
  },
);
