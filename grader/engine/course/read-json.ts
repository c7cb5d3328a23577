import { readFileSync } from 'node:fs';
import jsonc, { type Node, type ParseError } from 'jsonc-parser';
import { InputError } from './input-error.ts';

/** What a file of JSON that a person wrote says, and where it says it. */
export interface JsonFile {
  text: string;
  value: unknown;
  /**
   * The line on which a field begins, or the nearest one above it where the path leads nowhere.
   *
   * @param path keys and indices from the top: `['exercises', 2, 'due']`
   * @returns counted from 1
   */
  lineOf(path: readonly PropertyKey[]): number;
}

/** No file that somebody writes by hand is nearly as large. */
const MOST_BYTES = 1_000_000;

/**
 * Reads JSON that a person wrote, and tells every mistake with its line.
 *
 * @throws InputError where the file is missing or no JSON in UTF-8, or names a field twice: which of the two would
 *   count is nothing to guess
 */
export const readJson = (file: string): JsonFile => parseJson(textOf(file), file);

/**
 * The same for a text.
 *
 * @param file what messages call it
 */
export function parseJson(text: string, file: string): JsonFile {
  const { tree, faults } = parse(text);
  if (!tree || faults.length > 0) {
    throw new InputError(faults.map(({ at, what }) => `${file}:${lineAt(text, at)}: ${what}`).join('\n'));
  }
  return {
    text,
    value: jsonc.getNodeValue(tree),
    lineOf(path) {
      for (let length = path.length; length > 0; length--) {
        const node = jsonc.findNodeAtLocation(tree, path.slice(0, length) as (string | number)[]);
        if (node) return lineAt(text, (node.parent?.type === 'property' ? node.parent : node).offset);
      }
      return lineAt(text, tree.offset);
    },
  };
}

/** What is wrong at a place of the text. */
interface Fault {
  at: number;
  what: string;
}

function parse(text: string): { tree?: Node | undefined; faults: Fault[] } {
  const errors: ParseError[] = [];
  try {
    const tree = jsonc.parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
    if (errors.length > 0) return { faults: [explain(text, errors[0]!)] };
    return { tree, faults: tree ? faultsOfNames(tree) : [] };
  } catch (error) {
    if (error instanceof RangeError)
      return { faults: [{ at: 0, what: 'nests deeper than anything here does' }] };
    throw error;
  }
}

function textOf(file: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new InputError(`there is no file ${file}`);
    if (code === 'EISDIR') throw new InputError(`${file} is a folder, not a file`);
    throw new InputError(`${file} cannot be read: ${message}`);
  }
  if (bytes.length > MOST_BYTES) throw new InputError(`${file} is larger than ${MOST_BYTES / 1e6} MB`);
  if (/^(\xFE\xFF|\xFF\xFE)/.test(bytes.toString('latin1', 0, 2))) {
    throw new InputError(`${file}:1: the file is UTF-16: save it as UTF-8`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const good = bytes.toString('utf8').split('\uFFFD')[0]!;
    throw new InputError(`${file}:${lineAt(good, good.length)}: the file is not UTF-8: save it as that`);
  }
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split(/\r\n|\r|\n/).length;

/** Where a text stops being JSON, and why, in words for whoever wrote it. */
function explain(text: string, { error, offset }: ParseError): Fault {
  const before = text.slice(0, offset).trimEnd();
  const rest = text.slice(offset);
  if (text.trim() === '') return { at: 0, what: 'the file is empty' };
  if (text.startsWith('\uFEFF')) {
    return { at: 0, what: 'the file begins with a byte-order mark: save it as UTF-8 without' };
  }
  if (/^\/[/*]/.test(rest)) return { at: offset, what: 'JSON has no comments' };
  if (before.endsWith(',') && /^\s*([}\]]|$)/.test(rest)) {
    return { at: before.length - 1, what: 'the last entry has a comma behind it, which JSON does not allow' };
  }
  const code = jsonc.printParseErrorCode(error);
  const found = /"[^"\r\n]*"?|[\w.+-]+|\S/u.exec(rest)?.[0].slice(0, 20) ?? 'the end of the file';
  return { at: offset, what: SYNTAX[code]?.(found) ?? `${found} is no JSON` };
}

const SYNTAX: Partial<Record<string, (found: string) => string>> = {
  InvalidSymbol: (found) => `${found} is nothing that JSON knows; text stands in straight double quotes`,
  InvalidNumberFormat: (found) => `${found} is no number`,
  PropertyNameExpected: (found) => `a field's name in double quotes should stand here, not ${found}`,
  ValueExpected: (found) => `a value should stand here, not ${found}`,
  ColonExpected: (found) => `a colon should stand before ${found}`,
  CommaExpected: (found) => `a comma should stand before ${found}`,
  CloseBraceExpected: (found) => `a closing } should stand before ${found}`,
  CloseBracketExpected: (found) => `a closing ] should stand before ${found}`,
  EndOfFileExpected: (found) => `the file should end before ${found}`,
  UnexpectedEndOfString: (found) => `the text that begins with ${found} does not end on its line`,
  InvalidEscapeCharacter: (found) => `${found} holds a backslash that escapes nothing`,
  InvalidUnicode: (found) => `${found} holds a \\u without four digits`,
  InvalidCharacter: (found) => `${found} holds a character that cannot be seen`,
};

/** Names of fields that their object has already, or that are none. */
const faultsOfNames = (node: Node): Fault[] => {
  const seen = new Set<string>();
  return (node.children ?? []).flatMap((child) => {
    if (child.type !== 'property') return faultsOfNames(child);
    const [key, value] = child.children as [Node, Node];
    const name = key.value as string;
    const what = seen.has(name)
      ? 'stands here a second time'
      : name === '__proto__'
        ? 'is no name for a field'
        : undefined;
    seen.add(name);
    return [...(what ? [{ at: key.offset, what: `"${name}" ${what}` }] : []), ...faultsOfNames(value)];
  });
};
