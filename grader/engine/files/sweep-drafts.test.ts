import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sweepDrafts } from './sweep-drafts.ts';

test('removes what writers have left who are no more, and nothing else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'drafts-test-'));
  const dead = spawnSync(process.execPath, ['--version']).pid;
  for (const name of [`ada.json.${dead}.tmp`, `bo.json.${process.pid}.tmp`, 'ada.json', 'note.tmp']) {
    writeFileSync(join(folder, name), '');
  }
  sweepDrafts(folder);
  expect(readdirSync(folder).sort()).toEqual(['ada.json', `bo.json.${process.pid}.tmp`, 'note.tmp']);
  rmSync(folder, { recursive: true });
});
