import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileNameOf } from './file-name.ts';

test('plain ids stay as they are', () => {
  expect(fileNameOf({ id: 'ada-lovelace_17', attempt: 1 })).toBe('ada-lovelace_17');
  expect(fileNameOf({ id: 'ada', attempt: 2 })).toBe('ada.attempt-2');
});

test('any id becomes a name that every system takes', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.integer({ min: 1, max: 9 }),
      (id, attempt) => {
        expect(fileNameOf({ id, attempt })).toMatch(
          /^[a-z0-9][a-z0-9_-]{0,60}(\.[0-9a-f]{10})?(\.attempt-\d)?$/,
        );
      },
    ),
  );
  for (const id of ['..', '../../etc/passwd', 'con', 'CON', 'a/b', '陈', ' ', 'x'.repeat(300)]) {
    expect(fileNameOf({ id, attempt: 1 })).not.toMatch(/^(\.|con$)|\/|.{80}/);
  }
});

test('different ids get different names, capitals apart', () => {
  const ids = ['ada', 'Ada', 'ADA', 'a-da', 'a.da', 'a da', '陈', '陳'];
  expect(new Set(ids.map((id) => fileNameOf({ id, attempt: 1 }).toLowerCase())).size).toBe(ids.length);
});
