#!/usr/bin/env node
// Run by Gradescope for each submission: grades it as a class of one, and hands on its results. What cannot be graded
// has no results, which Gradescope shows as a failure of the autograder: it is no 0.
const { spawnSync } = require('node:child_process');
const { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const root = process.env.AUTOGRADER_ROOT ?? '/autograder';
const { created_at } = JSON.parse(readFileSync(join(root, 'submission_metadata.json'), 'utf8'));
const { only } = JSON.parse(readFileSync(join(root, 'source/autograder.json'), 'utf8'));
const work = mkdtempSync(join(tmpdir(), 'autograder-'));
const roster = join(work, 'roster.csv');
const handedIn = new Date(created_at).toISOString();
writeFileSync(roster, `id,path,submitted_at\nsubmission,${join(root, 'submission')},${handedIn}\n`);

const graded = join(work, 'graded');
const args = ['--roster', roster, '--out', graded, ...(only ? ['--only', only] : [])];
const { status } = spawnSync('npm', ['run', '--silent', 'grade', '--', ...args], {
  cwd: join(root, 'source/course'),
  stdio: 'inherit',
  env: { ...process.env, INIT_CWD: work },
});
const results = join(graded, 'gradescope/submission.json');
if (!existsSync(results)) process.exit(status || 1);
mkdirSync(join(root, 'results'), { recursive: true });
copyFileSync(results, join(root, 'results/results.json'));
