import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import chalk from 'chalk';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '../../grader/engine/course/course.ts';
import { lmsPicture, SYSTEMS } from './lms-sessions.ts';
import { classPicture } from './pictures.ts';

const { level } = chalk;
beforeAll(() => {
  chalk.level = 1;
});
afterAll(() => {
  chalk.level = level;
});

const kept = (name: string): string => readFileSync(join(ROOT, 'docs/pictures', name), 'utf8');
const STALE = 'it is stale: npm run pictures draws it anew';

test.each(SYSTEMS)(
  'what docs/for-tas.md shows of the way of a class through %s is what happens',
  async (system) => {
    expect(await lmsPicture(system), STALE).toBe(kept(`lms-${system}.svg`));
  },
);

test('what the README shows of the sample class is what comes out', () => {
  expect(classPicture(), STALE).toBe(kept('class.svg'));
});
