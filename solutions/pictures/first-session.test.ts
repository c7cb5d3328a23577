import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT, readCourse } from '../../grader/engine/course/course.ts';
import { makeStub } from '../../grader/staff/make-stub.ts';
import { hasTmux, TmuxTerminal } from '../../grader/staff/pictures/tmux-terminal.ts';
import { ScratchRepository } from '../../grader/staff/scratch-repository.ts';
import { firstSession, installRelease } from './first-session.ts';
import { sessionPictures } from './pictures.ts';
import { studentSolution } from './student-solution.ts';

const missing = hasTmux() ? undefined : 'tmux is not installed: apt install tmux';
const parent = mkdtempSync(join(tmpdir(), 'first-session-'));
// Its path is one that many a student has.
const student = join(parent, 'Übung 空 1');

beforeAll(() => {
  if (missing) return;
  const course = new ScratchRepository();
  installRelease(course.folder, student);
  course.remove();
}, 300_000);
afterAll(() => rmSync(parent, { recursive: true }), 60_000);

test.skipIf(missing)('a new user solves two exercises, wrong first, then right', async () => {
  const screens = await firstSession(student, studentSolution);
  expect(screens.start).toContain('0 of');
  expect(screens.failure).toMatch(/it should be[\s\S]*┌/);
  for (const [name, picture] of Object.entries(sessionPictures(screens))) {
    const kept = readFileSync(join(ROOT, 'docs/pictures', name), 'utf8');
    expect(kept, `${name} is stale: npm run pictures draws it anew`).toBe(picture);
  }
  expect(readdirSync(join(student, '.course/backups'))).toHaveLength(1);
  const stub = readFileSync(join(student, 'exercises/01-locality-grid/locality-grid.ts'), 'utf8');
  expect(stub).toBe(
    makeStub(readFileSync(join(ROOT, 'solutions/01-locality-grid/locality-grid.ts'), 'utf8')),
  );
});

test.skipIf(missing)('without colours and without Unicode the screen holds neither', async () => {
  const terminal = new TmuxTerminal('npm start', student, { LC_ALL: 'C', LANG: 'C', NO_COLOR: '1' });
  try {
    await terminal.shows(/checked in/);
    terminal.press('o');
    await terminal.shows(/Lesson 0\d/);
    terminal.press('l');
    await terminal.shows(new RegExp(`07 ${readCourse().exercises.at(-1)!.title}`));
    expect(terminal.colouredScreen).toMatch(/^[\n\x20-\x7E]*$/);
    // Ctrl-C ends it as q does.
    terminal.press('C-c');
    expect(await terminal.ends()).toBe(0);
  } finally {
    terminal.close();
  }
});
