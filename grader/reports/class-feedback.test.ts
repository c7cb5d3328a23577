import { mkdtempSync, readFileSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { ClassFolder } from '../class/class-folder.ts';
import { aCourse, aGradedWith, aMember, aReport, KEYS } from '../class/samples.ts';
import { signClass } from '../class/sign-class.ts';
import { newKeys, readSigningKey } from '../engine/receipts/keys.ts';
import { classFeedback } from './class-feedback.ts';
import { writeOutputs } from './write-outputs.ts';

const key = readSigningKey(newKeys().privateKey, 'test');
const roots: string[] = [];
let folder: ClassFolder;
beforeEach(() => {
  roots.push(mkdtempSync(join(tmpdir(), 'class-feedback-')));
  folder = new ClassFolder(roots.at(-1)!);
  folder.prepare();
  for (const [id, passed] of Object.entries({ ada: 4, bo: 1, 'Çağla "x"': 2 })) {
    folder.writeReport(aMember(id), aGradedWith(), aReport(id, { '01': passed, '02': passed }), KEYS);
  }
  folder.writeProblem(aMember('zoe'), aGradedWith(), { kind: 'no-submission', message: 'nothing handed in' });
  signClass(folder, key);
  writeOutputs(folder, { course: aCourse(), overrides: [], now: 0 });
});
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true });
});

const trusted = () => folder.report({ id: 'ada', attempt: 1 }).receipt!.key;
const feedback = (more: { trusted?: string } = {}) =>
  classFeedback(folder, { course: aCourse(), overrides: [], now: 0, ...more });

describe('classFeedback', () => {
  test('is what the files say that were made of the same reports', () => {
    const made = feedback({ trusted: trusted() });
    for (const [id, name] of [
      ['ada', 'ada'],
      ['bo', 'bo'],
    ] as const) {
      expect(made(id)).toEqual({ markdown: readFileSync(join(folder.path, `feedback/${name}.md`), 'utf8') });
    }
    expect(made('Çağla "x"')).toHaveProperty('markdown');
    expect(made('zoe')).toEqual({ problem: 'there is nothing to tell: nothing handed in' });
    expect(made('nobody')).toEqual({ problem: `there is no report in ${folder.path}` });
  });

  test('does not read those files: what was edited since, or is a link to something else, is told nobody', () => {
    const before = ['ada', 'bo'].map(feedback());
    writeFileSync(join(folder.path, 'feedback/ada.md'), '# full points');
    unlinkSync(join(folder.path, 'feedback/bo.md'));
    symlinkSync('/etc/hostname', join(folder.path, 'feedback/bo.md'));
    expect(['ada', 'bo'].map(feedback())).toEqual(before);
  });

  test('whoever has a forged report is told nothing, in any attempt, and all others are', () => {
    folder.writeReport(
      aMember('ada', { attempt: 2 }),
      aGradedWith(),
      aReport('ada', { '01': 4, '02': 4 }),
      KEYS,
    );
    const second = join(folder.path, 'reports/ada.attempt-2.json');
    writeFileSync(second, readFileSync(second, 'utf8').replace('"score": 8', '"score": 9'));
    const made = feedback();
    expect(made('ada')).toEqual({
      problem: expect.stringMatching(/withheld: .*attempt-2\.json was altered/),
    });
    expect(made('bo')).toHaveProperty('markdown');
  });

  test('where the course has a key, what others signed or nobody did is withheld', () => {
    folder.writeReport(aMember('bo'), aGradedWith(), aReport('bo', { '01': 4, '02': 4 }), KEYS);
    const own = feedback({ trusted: trusted() });
    expect(own('bo')).toEqual({ problem: 'withheld: the report is not signed' });
    expect(own('ada')).toHaveProperty('markdown');
    const other = feedback({ trusted: 'x'.repeat(43) });
    expect(other('ada')).toEqual({ problem: expect.stringMatching(/signed with another key/) });
  });
});
