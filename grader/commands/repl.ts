import type { Command } from '../command-line/command.ts';
import { vocabulary } from '../student/play/vocabulary.ts';

const usage = (words: string): string => `
Usage: npm run repl

Reads a line of TypeScript, answers it, and reads the next. At hand are all your functions of all exercises, as you
last saved them, and

${words}

Types are not checked here; npm run play does. Tab completes a name, Ctrl-C gives up the line or ends a loop, Ctrl-D
ends it all.

Exit code: 0.`;

export const repl: Command = {
  summary: 'answers line by line, with your functions at hand',
  usage: async () => usage((await vocabulary()).usage),
  options: {},

  async run() {
    const { replSession } = await import('../student/play/repl-session.ts');
    const { words } = await vocabulary();
    if (process.stdout.isTTY)
      console.log(`${Object.keys(words).join(', ')} and all your functions are at hand; Ctrl-D ends.`);
    await replSession({ input: process.stdin, output: process.stdout }, words);
    return 0;
  },
};
