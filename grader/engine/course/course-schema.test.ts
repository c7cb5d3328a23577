import { join } from 'node:path';
import { expect, test } from 'vitest';
import { courseSchema } from './course-schema.ts';

test('the schema that editors read is the one that the code defines: vitest run -u writes it', async () => {
  await expect(courseSchema()).toMatchFileSnapshot(
    join(import.meta.dirname, '../../../exercises/course.schema.json'),
  );
});
