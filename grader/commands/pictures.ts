import { join } from 'node:path';
import chalk from 'chalk';
import { ROOT } from '../authoring/course.ts';
import { bindingPicture, checkPicture, classPicture } from '../authoring/pictures.ts';
import { writeWhole } from '../reports/write-whole.ts';
import type { Command } from './command.ts';

export const pictures: Command = {
  summary: "draws the README's pictures anew",
  usage: `
Usage: npm run pictures

Draws docs/pictures from what the commands really print; the sample class is graded for one of them.`,
  options: {},

  async run() {
    // The pictures show a terminal, wherever this runs.
    chalk.level = 1;
    const folder = join(ROOT, 'docs/pictures');
    writeWhole(join(folder, 'binding.svg'), bindingPicture());
    writeWhole(join(folder, 'check.svg'), await checkPicture());
    writeWhole(join(folder, 'class.svg'), classPicture());
    return 0;
  },
};
