import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import { cleanLine } from '../engine/sandbox/clean-text.ts';
import { REPORT_SCHEMA } from '../engine/scoring/report.ts';

/** No file that is kept of one attempt is nearly as large. */
const MOST_BYTES = 64_000_000;

const LONGEST_FAULT = 500;

/** What was read, with the text that it was read from, or what is wrong with it as the end of a sentence. */
export type Kept<T> = { value: T; text: string } | { fault: string };

/** Reads a file that a grader wrote, whoever had it in hand since. Never throws for what is in it. */
export function readKept<T>(file: string, schema: z.ZodType<T>): Kept<T> {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats) return { fault: 'is missing' };
  if (!stats.isFile()) return { fault: 'is no ordinary file' };
  if (stats.size > MOST_BYTES) return { fault: `is larger than ${MOST_BYTES / 1e6} MB, as nothing kept is` };
  return parseKept(readFileSync(file, 'utf8'), schema);
}

/** Parses the text of a report or of an entry. Never throws. */
export function parseKept<T>(text: string, schema: z.ZodType<T>): Kept<T> {
  if (text.trim() === '') return { fault: 'is empty' };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { fault: 'is cut off or no JSON' };
  }
  const found: unknown =
    typeof json === 'object' && json !== null && 'schema' in json ? json.schema : undefined;
  if (typeof found !== 'number') return { fault: 'names no schema, so no grader wrote it' };
  if (found !== REPORT_SCHEMA) {
    const who = found < REPORT_SCHEMA ? 'an older' : 'a newer';
    return { fault: `has schema ${found}, which ${who} grader wrote; this one reads ${REPORT_SCHEMA}` };
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return { value: parsed.data, text };
  const issues = cleanLine(z.prettifyError(parsed.error)).slice(0, LONGEST_FAULT);
  return { fault: `is not as it should be: ${issues}` };
}
