import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './course.ts';
import { bindingPicture, checkPicture } from './pictures.ts';

test('the picture of the three bindings is up to date', () => {
  expect(readFileSync(join(ROOT, 'docs/pictures/binding.svg'), 'utf8')).toBe(bindingPicture());
});

test('the picture of the checks shows a failure: what was due, what came back, the likely cause', async () => {
  const picture = await checkPicture();
  for (const word of ['Pooling', 'expected', 'received', 'cause:', '✓', '✗'])
    expect(picture).toContain(`>${word}</text>`);
});
