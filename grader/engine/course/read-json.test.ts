import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { fuzzRuns } from '../sandbox/fuzz-runs.ts';
import { InputError } from './input-error.ts';
import { type JsonFile, parseJson, readJson } from './read-json.ts';

const folder = mkdtempSync(join(tmpdir(), 'read-json-test-'));
const file = join(folder, 'a.json');
afterAll(() => rmSync(folder, { recursive: true }));

function read(text: string | Buffer): JsonFile {
  writeFileSync(file, text);
  return readJson(file);
}

/** What is told of a mistake, without the file's name; nothing where there is none. */
function told(read: () => unknown): string {
  try {
    read();
    return '';
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return (error as Error).message.replaceAll(`${file}:`, '');
  }
}

describe('readJson', () => {
  test('reads values, and knows the line of each field, whatever ends the lines', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const { value, lineOf } = read(['{', '  "a": [', '    1,', '    { "b":', '2 } ] }'].join(end));
      expect(value).toEqual({ a: [1, { b: 2 }] });
      expect([[], ['a'], ['a', 0], ['a', 1], ['a', 1, 'b'], ['a', 1, 'none', 'at all']].map(lineOf)).toEqual([
        1, 2, 3, 4, 4, 4,
      ]);
    }
  });

  test.each([
    ['a comma at the end of an object', '{\n"a": 1,\n}', /^2: the last entry has a comma behind it/],
    ['a comma at the end of a list', '{"a": [\n1,\n2,\n\n]}', /^3: the last entry has a comma behind it/],
    ['a comma at the end of a file', '{"a": 1\n,', /^2: the last entry has a comma/],
    ['a line of comment', '{\n// mine\n"a": 1}', /^2: JSON has no comments/],
    ['a comment behind a value', '{\n"a": 1 /* mine */}', /^2: JSON has no comments/],
    ['nothing', '', /^1: the file is empty$/],
    ['spaces', '\n\n ', /^1: the file is empty$/],
    ['a byte-order mark', '\uFEFF{"a": 1}', /^1: .* byte-order mark/],
    ['UTF-16, as PowerShell writes it', Buffer.from('\uFEFF{"a": 1}', 'utf16le'), /^1: .*UTF-16/],
    ['Latin-1', Buffer.from('{\n"a": "Übung"}', 'latin1'), /^2: the file is not UTF-8/],
    ['a missing comma', '{"a": 1\n"b": 2}', /^2: a comma should stand before "b"/],
    ['a missing colon', '{\n"a" 1}', /^2: a colon should stand before 1/],
    ['a brace that does not close', '{"a": {\n"b": 1\n}\n', /^4: a closing } should stand before the end/],
    ['a bracket that does not close', '{"a": [\n1, 2}', /^2: a (comma|closing \]) should stand before/],
    ['a second value', '{}\n{}', /^2: the file should end before {/],
    ['a name without quotes', '{\na: 1}', /^2: a is nothing that JSON knows/],
    ['quotes of a text processor', '{\n“a”: 1}', /^2: .*straight double quotes/],
    ['single quotes', "{\n'a': 1}", /^2: .*straight double quotes/],
    ['words that JSON has not', '{"a":\nNaN}', /^2: NaN is nothing that JSON knows/],
    ['a text over two lines', '{\n"a": "one\ntwo"}', /^2: the text that begins with "one does not end on/],
    ['a path of Windows', '{\n"a": "C:\\windows"}', /^2: .*backslash that escapes nothing/],
    ['a name twice', '{"a": 1,\n"b": {},\n"a": 1}', /^3: "a" stands here a second time$/],
    ['names twice, further down', '{"b": [{"a":1,\n"a":2}],\n"b":3}', /^2: "a" .*time\n3: "b" .*time$/],
    ['a name that is none', '{"a":\n{"__proto__": 1}}', /^2: "__proto__" is no name/],
    ['brackets without end', '['.repeat(300_000), /^1: nests deeper/],
    ['an object without end', '{"a":'.repeat(100_000), /^1: nests deeper/],
    ['a large file', ' '.repeat(1_000_001), /is larger than 1 MB$/],
  ])('%s is told with its line', (_what, text, message) => {
    expect(told(() => read(text))).toMatch(message);
  });

  test('a file that is none', () => {
    mkdirSync(join(folder, 'folder'));
    expect(() => readJson(join(folder, 'none.json'))).toThrow(/^there is no file .*none\.json$/);
    expect(() => readJson(join(folder, 'folder'))).toThrow(/folder is a folder, not a file$/);
  });

  test('what JSON.parse reads is read alike, and nothing else is', () => {
    const json = fc.json({ maxDepth: 4 });
    const scribble = fc.string({
      unit: fc.constantFrom(
        ...'{}[],:"\\ \n\t01e.+-tfn/*'.split(''),
        'true',
        'null',
        '\u0001',
        '\u00A0',
        'é',
      ),
      maxLength: 30,
    });
    const cut = fc.tuple(json, fc.nat(), fc.nat(3), scribble).map(([text, at, span, other]) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + other.slice(0, 3) + text.slice(place + span);
    });
    fc.assert(
      fc.property(fc.oneof(json, scribble, cut), (text) => {
        const fault = told(() => parseJson(text, file));
        let value: unknown;
        try {
          value = JSON.parse(text);
        } catch {
          expect(fault).toMatch(/^\d+: ./);
          return;
        }
        // A name that stands twice, or is none, is JSON, and a slip of the pen.
        if (fault === '') expect(parseJson(text, file).value).toEqual(value);
        else expect(fault).toMatch(/^\d+: ".*" (stands here a second time|is no name)/s);
      }),
      { numRuns: fuzzRuns(20_000) },
    );
  });
});
