import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ClassFolder } from '../class/class-folder.ts';
import { aCourse, aGradedWith, aMember, aReport, KEYS } from '../class/samples.ts';
import { writeOutputs } from './write-outputs.ts';

const folder = new ClassFolder(mkdtempSync(join(tmpdir(), 'outputs-test-')));
afterAll(() => rmSync(folder.path, { recursive: true }));

test('whoever handed nothing in, and was given a score by hand, reads of it', () => {
  folder.prepare();
  folder.writeReport(aMember('ada'), aGradedWith(), aReport('ada', { '01': 4, '02': 4 }), KEYS);
  folder.writeProblem(aMember('bo'), aGradedWith(), {
    kind: 'no-submission',
    message: 'nothing was handed in',
  });
  const overrides = [{ id: 'bo', exercise: '02', score: 3, reason: 'shown in the lab', by: 'kim', at: 0 }];
  writeOutputs(folder, { course: aCourse(), overrides, now: 0 });
  const read = (file: string) => readFileSync(join(folder.path, file), 'utf8');
  expect(read('feedback/bo.md')).toBe(
    '# bo: 3 of 8 points\n\n## 02 Title 02: 3 of 4\n\nset to 3 of 4 by kim on 1970&#45;01&#45;01 00:00: shown in the lab\n',
  );
  expect(read('feedback/bo.html')).toContain('shown in the lab');
  expect(read('feedback/bo.html')).not.toContain('<table>');
  expect(JSON.parse(read('gradescope/bo.json'))).toMatchObject({ score: 3, tests: [] });
  expect(read('junit/bo.xml')).toContain('name="score" value="3"');
});
