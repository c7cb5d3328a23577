import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, readCourse } from '../authoring/course.ts';
import { bindingPicture, checkPicture, classPicture } from '../authoring/pictures.ts';
import { writeWhole } from '../reports/write-whole.ts';
import { gradeClass } from '../scoring/grade-class.ts';
import type { Command } from './command.ts';
import { readSalt } from './grade.ts';

export const pictures: Command = {
  summary: "draws the README's pictures anew",
  usage: `
Usage: npm run pictures

Draws docs/pictures from what the commands really print; the sample class is graded for one of them.`,
  options: {},

  async run() {
    const folder = join(ROOT, 'docs/pictures');
    writeWhole(join(folder, 'binding.svg'), bindingPicture());
    writeWhole(join(folder, 'check.svg'), await checkPicture());
    const sampleClass = join(ROOT, 'datasets/sample-class');
    const submissions = readdirSync(sampleClass, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => ({ id: name, folder: join(sampleClass, name) }));
    const reports = await gradeClass(submissions, { exercises: readCourse().exercises, seed: readSalt() });
    writeWhole(join(folder, 'class.svg'), classPicture(reports));
    return 0;
  },
};
