import { tmpdir } from 'node:os';

/** What says, on any system, where the folder for temporary files is. */
const SAYS_WHERE = ['TMPDIR', 'TMP', 'TEMP'];

/** The folder for temporary files while somebody else is shown another one. */
let usual: string | undefined;
let turn: Promise<unknown> = Promise.resolve();

/** The folder for temporary files. */
export const temporaryFolder = (): string => usual ?? tmpdir();

/** What a process of ours is told of it: one that outlives whoever was shown another folder must not work there. */
export const saysWhereTemporary = (): Record<string, string> =>
  Object.fromEntries(SAYS_WHERE.map((name) => [name, temporaryFolder()]));

/**
 * Does something, one after the other, while the folder for temporary files is another one for all but us: for code of
 * others that leaves folders behind when it is killed.
 */
export function withTemporary<T>(folder: string, run: () => Promise<T>): Promise<T> {
  const result = turn.then(async () => {
    const before = SAYS_WHERE.map((name) => [name, process.env[name]] as const);
    usual = tmpdir();
    for (const name of SAYS_WHERE) process.env[name] = folder;
    try {
      return await run();
    } finally {
      usual = undefined;
      for (const [name, value] of before) {
        if (value === undefined) delete process.env[name];
        else process.env[name] = value;
      }
    }
  });
  turn = result.catch(() => {});
  return result;
}
