import { join } from 'node:path';
import chalk from 'chalk';
import { ROOT } from '../authoring/course.ts';
import { bindingPicture, checkPicture, classPicture, sessionPictures } from '../authoring/pictures.ts';
import { hasTmux } from '../authoring/tmux-terminal.ts';
import { writeWhole } from '../reports/write-whole.ts';
import type { Command } from './command.ts';

export const pictures: Command = {
  summary: "draws the README's pictures anew",
  usage: `
Usage: npm run pictures

Draws docs/pictures from what the commands really print; the sample class is graded for one of them, and
two exercises are solved in a terminal for others. These need tmux, and stay as they are without it.`,
  options: {},

  async run() {
    // The pictures show a terminal, wherever this runs.
    chalk.level = 1;
    const folder = join(ROOT, 'docs/pictures');
    writeWhole(join(folder, 'binding.svg'), bindingPicture());
    writeWhole(join(folder, 'check.svg'), await checkPicture());
    writeWhole(join(folder, 'class.svg'), classPicture());
    if (!hasTmux()) {
      console.error('tmux is not installed, so the pictures of npm start stay as they are');
      return 1;
    }
    for (const [name, picture] of Object.entries(await sessionPictures())) {
      writeWhole(join(folder, `${name}.svg`), picture);
    }
    return 0;
  },
};
