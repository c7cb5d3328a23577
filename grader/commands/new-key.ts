import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from '../command-line/command.ts';
import { UsageError } from '../command-line/usage-error.ts';
import { userPath } from '../engine/files/user-path.ts';
import { newKeys } from '../engine/receipts/keys.ts';

const PRIVATE = 'signing-key.pem';
const PUBLIC = 'public-key.pem';

export const newKey: Command = {
  summary: 'makes a pair of keys that signs reports and checks them',
  usage: `
Usage: npm run new-key -- DIR

Writes DIR/${PRIVATE}, which signs and stays secret, and DIR/${PUBLIC}, which checks and is for everybody. Never
overwrites a key. docs/for-tas.md says where they belong.

Exit code: 0 done, 2 wrong use.`,
  options: {},
  allowPositionals: true,

  async run({ positionals }) {
    const [folder, ...more] = positionals;
    if (folder === undefined || more.length > 0)
      throw new UsageError('name one folder: npm run new-key -- DIR');
    const there = [PRIVATE, PUBLIC].find((file) => existsSync(join(userPath(folder), file)));
    if (there)
      throw new UsageError(`${join(folder, there)} is there already, and stays: name another folder`);
    mkdirSync(userPath(folder), { recursive: true });
    const { privateKey, publicKey } = newKeys();
    writeFileSync(join(userPath(folder), PRIVATE), privateKey, { mode: 0o600, flag: 'wx' });
    writeFileSync(join(userPath(folder), PUBLIC), publicKey, { flag: 'wx' });
    console.log(
      `${join(folder, PRIVATE)}: the secret GRADER_SIGNING_KEY of the workflow; it must not go into git`,
    );
    console.log(
      `${join(folder, PUBLIC)}: copy it to exercises/${PUBLIC}, so that reports are checked with it`,
    );
    return 0;
  },
};
