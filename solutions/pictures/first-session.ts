import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TmuxTerminal } from '../../grader/staff/pictures/tmux-terminal.ts';
import { makeRelease } from '../../grader/staff/release/make-release.ts';
import { readHead } from '../../grader/staff/release/read-head.ts';
import { writeRelease } from '../../grader/staff/release/write-release.ts';

/** Makes the student repository of the last commit of a course in a folder, and installs it as a student would. */
export function installRelease(course: string, folder: string): void {
  writeRelease(folder, makeRelease(readHead(course)).files);
  execFileSync('npm', ['ci', '--prefer-offline'], { cwd: folder, stdio: 'ignore' });
}

/** Screens of a session that the README shows, with their escape codes. */
export interface SessionScreens {
  /** The course as a new student finds it. */
  start: string;
  /** A check that fails. */
  failure: string;
  /** The list when two exercises are done. */
  list: string;
}

const LOCALITY = 'exercises/01-locality-grid/locality-grid.ts';
const OUTPUT_SIZE = 'exercises/02-conv-output-size/conv-output-size.ts';

/**
 * Goes through exercises 01 and 02 in a real terminal as a new user would: wrong first, then right, and every key once.
 *
 * @param student an installed release without any work in it
 * @param solutionOf what a student would have written in the end, by the path of the file
 * @throws Error with the screen where it is not what it should be
 */
export async function firstSession(
  student: string,
  solutionOf: (path: string) => string,
): Promise<SessionScreens> {
  const save = (path: string, change: (source: string) => string = (source) => source) => {
    const source = change(solutionOf(path));
    if (readFileSync(join(student, path), 'utf8') === source) throw new Error(`nothing changes in ${path}`);
    writeFileSync(join(student, path), source);
  };
  const environment = { LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', NO_COLOR: '' };
  const terminal = new TmuxTerminal('npm start', student, environment);
  const press = async (key: string, pattern: RegExp): Promise<void> => {
    terminal.press(key);
    await terminal.shows(pattern);
  };
  try {
    await terminal.shows(/01 ·.*07 ·[\s\S]*Next: write countDark[\s\S]*checked in/);
    const start = terminal.colouredScreen;

    await press('o', /Task 1 · countDark/);
    await press('Escape', /Next: write countDark/);
    await press('h', /hint 1 of 4/);
    await press('h', /hint 2 of 4/);
    await press('Escape', /Next: write countDark/);
    await press('r', /nothing to replay/);

    // The window's last column is left out.
    save(LOCALITY, (source) => source.replace('column < left + size', 'column < left + size - 1'));
    await terminal.shows(/countDark ✗[\s\S]*it should be[\s\S]*checked in/);
    const failure = terminal.colouredScreen;
    await press('f', /\(2 of \d+ failing\)/);
    await press('r', /It fails again/);
    await press('Escape', /\(2 of \d+ failing\)/);
    await press('c', /All public checks[\s\S]*✗ 0\/0\.5/);
    await press('Escape', /failing\)/);

    // What a narrow terminal has no room for is cut or left out, and comes back.
    terminal.resize(40, 12);
    await terminal.shows(/n p l h c f r o x ↵ q/);
    if (!/^.{38,40}$/m.test(terminal.screen))
      throw new Error(`the narrow screen is not filled:\n${terminal.screen}`);
    terminal.resize(80, 24);
    await terminal.shows(/n next {3}p previous/);

    save(LOCALITY);
    await terminal.shows(/01 ✓[\s\S]*All public checks of this exercise pass[\s\S]*checked in/);
    await press('n', /02 Convolution output size/);
    await press('p', /01 Locality grid/);
    await press('n', /Next: write outputSize/);

    // The padding is counted once, as if it were at one end only.
    save(OUTPUT_SIZE, (source) =>
      source.replace('kernel + 2 * padding) / stride', 'kernel + padding) / stride'),
    );
    await terminal.shows(/outputSize [✓✗]*✗[\s\S]*checked in/);
    save(OUTPUT_SIZE);
    await terminal.shows(/02 ✓[\s\S]*checked in/);
    await press('l', /› ✓ 02/);
    const list = terminal.colouredScreen;
    await press('Up', /› ✓ 01/);
    await press('Enter', /01 Locality grid {2}█/);

    await press('x', /Put .*back as it was handed out\?/);
    await press('y', /yours is kept: /);
    await terminal.shows(/01 ·[\s\S]*Next: write countDark[\s\S]*yours is kept: /);
    terminal.press('q');
    const code = await terminal.ends();
    if (code !== 0) throw new Error(`npm start ended with exit code ${code}`);
    return { start, failure, list };
  } finally {
    terminal.close();
  }
}
