import { expect, test } from 'vitest';
import { lmsName, ownName, withoutNumber } from './lms-name.ts';

test.each([
  ['oneann_1001_50001_x-1.zip', { student: 'oneann', lmsId: '1001', file: 'x-1.zip' }],
  [
    'oneann_LATE_1001_50001_my_own_2_3_name.zip',
    { student: 'oneann', lmsId: '1001', file: 'my_own_2_3_name.zip' },
  ],
  ['Ann One_1001_assignsubmission_file', { student: 'Ann One', lmsId: '1001', file: '' }],
  ['Ann One_1001_assignsubmission_file_', { student: 'Ann One', lmsId: '1001', file: '' }],
  ['Ann One_1001_assignsubmission_file_x.zip', { student: 'Ann One', lmsId: '1001', file: 'x.zip' }],
  ['陈波_7_assignsubmission_onlinetext', { student: '陈波', lmsId: '7', isText: true }],
  ['oneann_1001_text.html', { student: 'oneann', lmsId: '1001', isText: true }],
  ['oneann_LATE_1001_text.html', { student: 'oneann', lmsId: '1001', isText: true }],
  ['cnn-ana-main', undefined],
  ['my_2_notes.ts', undefined],
])('%s', (name, told) => {
  if (told) expect(lmsName(name)).toMatchObject(told);
  else expect(lmsName(name)).toBeUndefined();
});

test('of late files and of earlier ones the student is the same', () => {
  expect(lmsName('oneann_LATE_1001_2_x.zip')!.key).toBe(lmsName('oneann_1001_3_y.zip')!.key);
});

test.each([
  ['x-1.zip', 'x.zip', 2],
  ['x-12.tar.gz', 'x.tar.gz', 13],
  ['x (1).ts', 'x.ts', 2],
  ['x(3).ts', 'x.ts', 4],
  ['linked-lists.ts', 'linked-lists.ts', 1],
  ['x-2026.zip', 'x-2026.zip', 1],
  ['x.zip', 'x.zip', 1],
])('%s is attempt %3$d of %2$s', (name, base, attempt) => {
  expect(withoutNumber(name)).toEqual({ name: base, attempt });
  expect(ownName(`oneann_1_2_${name}`)).toBe(name);
});
