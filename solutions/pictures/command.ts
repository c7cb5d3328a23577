import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chalk from 'chalk';
import type { Command } from '../../grader/command-line/command.ts';
import { ROOT } from '../../grader/engine/course/course.ts';
import { writeWhole } from '../../grader/engine/files/write-whole.ts';
import { spinner } from '../../grader/show/terminal/spinner.ts';
import { findChromium } from '../../grader/staff/pictures/browser.ts';
import { hasTmux } from '../../grader/staff/pictures/tmux-terminal.ts';
import { firstSession, installRelease, type SessionScreens } from './first-session.ts';
import { housePicture } from './house-picture.ts';
import { lmsPicture, SYSTEMS } from './lms-sessions.ts';
import { bindingPicture, checkPicture, classPicture, sessionPictures } from './pictures.ts';
import { jobsPicture, staffPictures, summaryPicture } from './staff-pictures.ts';
import { studentSolution } from './student-solution.ts';

export const pictures: Command = {
  summary: 'draws the pictures of the README and of docs/ anew',
  usage: `
Usage: npm run pictures

Draws docs/pictures from what the commands really print: the sample class is graded, two exercises are solved in a
terminal, and the pages of a class are looked at in a browser. Some minutes. The terminal is tmux, the browser
Chromium; what needs them stays as it is where they are not installed.

Exit code: 0 all drawn, 1 some could not be.`,
  options: {},

  async run() {
    const progress = spinner('drawing');
    try {
      return await drawAll((step) => {
        progress.text = step;
      });
    } finally {
      progress.stop();
    }
  },
};

/** @returns the command's exit code */
async function drawAll(onStep: (step: string) => void): Promise<number> {
  // The pictures show a terminal, wherever this runs.
  chalk.level = 1;
  const write = (name: string, picture: string | Uint8Array): void => {
    onStep(`drawn: ${name}`);
    writeWhole(join(ROOT, 'docs/pictures', name), picture);
  };
  write('binding.svg', bindingPicture());
  write('house.svg', housePicture());
  write('staff-jobs.svg', jobsPicture());
  write('check.svg', await checkPicture());
  write('staff-summary.svg', await summaryPicture());
  onStep('grading the sample class');
  write('class.svg', classPicture());
  const chromium = findChromium();
  if (!hasTmux() || chromium === undefined) {
    console.error(
      'tmux or Chromium is not installed, so the pictures of sessions and pages stay as they are',
    );
    return 1;
  }
  onStep('the session of a class, in a terminal and a browser');
  for (const [name, picture] of Object.entries(await staffPictures(chromium))) write(name, picture);
  for (const system of SYSTEMS) {
    onStep(`the way of a class through ${system}`);
    write(`lms-${system}.svg`, await lmsPicture(system));
  }
  onStep('the first session of a student, in a terminal');
  for (const [name, picture] of Object.entries(sessionPictures(await newStudent()))) write(name, picture);
  return 0;
}

/** The first session of somebody who has just installed the last commit. */
async function newStudent(): Promise<SessionScreens> {
  const parent = mkdtempSync(join(tmpdir(), 'grader-session-'));
  try {
    installRelease(ROOT, join(parent, 'course'));
    return await firstSession(join(parent, 'course'), studentSolution);
  } finally {
    rmSync(parent, { recursive: true });
  }
}
