import { z } from 'zod';
import { Course } from './course.ts';

/** The JSON schema of `course.json`, by which editors complete and check it: kept beside it as `course.schema.json`. */
export const courseSchema = (): string =>
  `${JSON.stringify(z.toJSONSchema(Course, { io: 'input' }), null, 2)}\n`;
