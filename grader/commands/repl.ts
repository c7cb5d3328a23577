import type { Command } from '../command-line/command.ts';

export const repl: Command = {
  summary: 'answers line by line, with your functions at hand',
  usage: `
Usage: npm run repl

Reads a line of TypeScript, answers it, and reads the next. At hand are all your functions of all exercises, as you
last saved them, and

  show(value)         draws a grid, a volume, a kernel, a vector or an image
  digit(7), digit(7, 3)  the first or another 7 of MNIST as a grid of 28×28
  sobel, sobelDown, laplace, sharpen, blur  kernels of 3×3

Try  show(crossCorrelate(digit(7), sobel))  once task 2 of exercise 03 is written. Types are not checked here; npm run
play does. Tab completes a name, Ctrl-C gives up the line or ends a loop, Ctrl-D ends it all.

Exit code: 0.`,
  options: {},

  async run() {
    const { replSession } = await import('../student/play/repl-session.ts');
    if (process.stdout.isTTY)
      console.log('show(…), digit(…), sobel and all your functions are at hand; Ctrl-D ends.');
    await replSession({ input: process.stdin, output: process.stdout });
    return 0;
  },
};
