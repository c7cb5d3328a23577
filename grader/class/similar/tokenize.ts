import ts from 'typescript';

/** TypeScript as tokens: what each is, and on which lines it stands, counted from 0. */
export interface Tokens {
  kinds: string[];
  lines: { from: number; to: number }[];
}

/** Many times what an exercise takes: whoever hands in more hides something, or nothing at all. */
const MOST_TOKENS = 50_000;

/** What counts as the same whatever it is called: renaming hides nothing. */
function kindOf(kind: ts.SyntaxKind): string {
  switch (kind) {
    case ts.SyntaxKind.Identifier:
      return 'name';
    case ts.SyntaxKind.NumericLiteral:
    case ts.SyntaxKind.BigIntLiteral:
      return 'number';
    case ts.SyntaxKind.StringLiteral:
    case ts.SyntaxKind.NoSubstitutionTemplateLiteral:
      return 'text';
    case ts.SyntaxKind.LetKeyword:
    case ts.SyntaxKind.VarKeyword:
    case ts.SyntaxKind.ConstKeyword:
      return 'declaration';
    default:
      return ts.SyntaxKind[kind];
  }
}

/**
 * Cuts TypeScript into tokens, without comments, spaces, names and numbers. Nothing is parsed, so that nothing can
 * nest too deeply, and any text has tokens.
 *
 * @throws RangeError where there are too many
 */
export function tokenize(source: string): Tokens {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, true, ts.LanguageVariant.Standard, source);
  const ends = [...source.matchAll(/\r\n|[\r\n\u2028\u2029]/g)].map(
    ({ index, 0: end }) => index + end.length,
  );
  const tokens: Tokens = { kinds: [], lines: [] };
  let line = 0;
  const lineAt = (position: number): number => {
    while (line < ends.length && ends[line]! <= position) line++;
    return line;
  };
  for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
    if (tokens.kinds.push(kindOf(kind)) > MOST_TOKENS)
      throw new RangeError(
        `is too long to be compared: more than ${MOST_TOKENS.toLocaleString('en')} words and signs`,
      );
    tokens.lines.push({ from: lineAt(scanner.getTokenStart()), to: lineAt(scanner.getTokenEnd() - 1) });
  }
  return tokens;
}
