// The formats of other systems as their documentation has them, for the tests of what we write for them.
import { Ajv2020 } from 'ajv/dist/2020.js';

const text = { type: 'string', minLength: 1 };
const whole = { type: 'integer', minimum: 0 };
const ajv = new Ajv2020({ allowUnionTypes: true });

const visibility = { enum: ['hidden', 'after_due_date', 'after_published', 'visible'] };
const format = { enum: ['text', 'html', 'simple_format', 'md', 'ansi'] };

/** Gradescope's `results.json`, by its autograder specification. */
export const isGradescope = ajv.compile({
  type: 'object',
  additionalProperties: false,
  required: ['score', 'tests'],
  properties: {
    score: { type: 'number', minimum: 0 },
    execution_time: whole,
    output: { type: 'string' },
    output_format: format,
    test_output_format: format,
    test_name_format: format,
    visibility,
    stdout_visibility: visibility,
    extra_data: { type: 'object' },
    leaderboard: { type: 'array' },
    tests: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        properties: {
          score: { type: 'number' },
          max_score: { type: 'number' },
          status: { enum: ['passed', 'failed'] },
          name: { type: 'string' },
          name_format: format,
          number: { type: 'string', pattern: '^\\d+(\\.\\d+)*$' },
          output: { type: 'string' },
          output_format: format,
          tags: { type: 'array', items: { type: 'string' } },
          visibility,
          extra_data: { type: 'object' },
        },
      },
    },
  },
});

/** Classroom 50's `result.json`, by the contract in its documentation and by what its collector refuses. */
export const isClassroom50 = ajv.compile({
  type: 'object',
  required: [
    ...['schema', 'classroom', 'assignment', 'submission', 'commit', 'release', 'review'],
    ...['datetime', 'score', 'max-score', 'tests'],
  ],
  properties: {
    schema: { const: 'classroom50/result/v1' },
    classroom: text,
    assignment: text,
    submission: { type: 'string', pattern: '^submit/' },
    commit: text,
    release: text,
    review: text,
    datetime: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$' },
    score: whole,
    'max-score': whole,
    tests: {
      type: 'array',
      items: {
        type: 'object',
        required: ['test-name', 'passed', 'score', 'max-score'],
        properties: { 'test-name': text, passed: { type: 'boolean' }, score: whole, 'max-score': whole },
      },
    },
  },
});

/** PrairieLearn's `results.json`, by its documentation of external grading. */
export const isPrairielearn = ajv.compile({
  type: 'object',
  properties: {
    gradable: { type: 'boolean' },
    score: { type: 'number', minimum: 0, maximum: 1 },
    message: { type: 'string' },
    output: { type: 'string' },
    format_errors: { type: ['string', 'array'], items: { type: 'string' } },
    tests: {
      type: 'array',
      items: {
        type: 'object',
        required: ['name', 'points', 'max_points'],
        properties: {
          name: text,
          description: { type: 'string' },
          points: { type: 'number' },
          max_points: { type: 'number' },
          message: { type: 'string' },
          output: { type: 'string' },
        },
      },
    },
  },
  if: { properties: { gradable: { const: false } }, required: ['gradable'] },
  else: { required: ['score'] },
});
