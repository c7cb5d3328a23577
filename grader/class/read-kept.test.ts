import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { newKeys, readSigningKey } from '../engine/receipts/keys.ts';
import { checkReceipt, signReport } from '../engine/receipts/receipt.ts';
import { fuzzRuns } from '../engine/sandbox/fuzz-runs.ts';
import { REPORT_SCHEMA, Report } from '../engine/scoring/report.ts';
import { parseKept, readKept } from './read-kept.ts';
import { aReport } from './samples.ts';

const root = mkdtempSync(join(tmpdir(), 'read-kept-'));
afterAll(() => rmSync(root, { recursive: true }));

const report = signReport(aReport('ada', { '01': 2 }), readSigningKey(newKeys().privateKey, 'test'));
const text = JSON.stringify(report);
/** Of a process that is never told to collect what it no longer needs. */
const MOST_GROWTH = 500e6;

/** Whatever the text: a report that can be checked, or a fault in a few words. */
function requireSane(input: string): void {
  const kept = parseKept(input, Report);
  if ('fault' in kept) {
    expect(kept.fault).toMatch(/^(is|has|names) /);
    expect(kept.fault.length).toBeLessThan(600);
  } else {
    expect(Report.parse(kept.value)).toEqual(kept.value);
    checkReceipt(kept.value);
  }
}

describe('what is kept of a submission', () => {
  test('is read as it was written', () => {
    expect(parseKept(text, Report)).toEqual({ value: report, text });
  });

  test('files that are none, or are larger than any', () => {
    expect(readKept(join(root, 'none.json'), Report)).toEqual({ fault: 'is missing' });
    mkdirSync(join(root, 'folder.json'));
    expect(readKept(join(root, 'folder.json'), Report)).toEqual({ fault: 'is no ordinary file' });
    writeFileSync(join(root, 'huge.json'), '');
    truncateSync(join(root, 'huge.json'), 5e9);
    expect(readKept(join(root, 'huge.json'), Report)).toMatchObject({
      fault: expect.stringContaining('larger than 64 MB'),
    });
  });

  test('nesting without end is no report', () => {
    expect(parseKept('['.repeat(5e6), Report)).toMatchObject({ fault: 'is cut off or no JSON' });
    const deep = `{"schema":${REPORT_SCHEMA},"exercises":${'['.repeat(1e5)}${']'.repeat(1e5)}}`;
    expect(parseKept(deep, Report)).toHaveProperty('fault');
  });

  test('any text, any JSON, and any report that was cut or altered: read or told of', () => {
    const before = process.memoryUsage().rss;
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), requireSane), {
      numRuns: fuzzRuns(5_000),
    });
    const json = fc.record(
      {
        schema: fc.constantFrom<unknown>(REPORT_SCHEMA, 1, '2', null),
        submission: fc.jsonValue(),
        exercises: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(json, (value) => requireSane(JSON.stringify(value))),
      { numRuns: fuzzRuns(5_000) },
    );
    const spot = fc.nat(text.length - 1);
    fc.assert(
      fc.property(spot, (length) => requireSane(text.slice(0, length))),
      { numRuns: fuzzRuns(8_000) },
    );
    fc.assert(
      fc.property(
        spot,
        fc.nat(20),
        fc.oneof(
          fc.string(),
          fc.jsonValue().map((value) => JSON.stringify(value)),
        ),
        (at, span, other) => {
          requireSane(text.slice(0, at) + other + text.slice(at + span));
        },
      ),
      { numRuns: fuzzRuns(10_000) },
    );
    expect(process.memoryUsage().rss - before).toBeLessThan(MOST_GROWTH);
  });
});
