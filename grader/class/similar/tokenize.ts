import { File, Region, TokenizedFile } from '@dodona/dolos-core';
import ts from 'typescript';

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

/** Cuts TypeScript into tokens for Dolos, without comments, spaces, names and numbers. Any text has tokens. */
export function tokenize(name: string, source: string): TokenizedFile {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, true, ts.LanguageVariant.Standard, source);
  const lines = ts.createSourceFile(name, source, ts.ScriptTarget.Latest);
  const place = (position: number) => lines.getLineAndCharacterOfPosition(position);
  const tokens: string[] = [];
  const regions: Region[] = [];
  for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
    const [start, end] = [place(scanner.getTokenStart()), place(scanner.getTokenEnd())];
    tokens.push(kindOf(kind));
    regions.push(new Region(start.line, start.character, end.line, end.character));
  }
  return new TokenizedFile(new File(name, source), tokens, regions);
}
