/** What stands for a sign where the terminal has none of it. Signs that stand in columns keep their width. */
const SUBSTITUTES: Record<string, string> = {
  '✓': '+',
  '✗': 'x',
  '×': 'x',
  '·': '*',
  '…': '~',
  '›': '>',
  '←': '<-',
  '→': '->',
  '↑': '^',
  '↓': 'v',
  '↵': 'enter',
  '−': '-',
  '≤': '<=',
  '≥': '>=',
  Σ: 'sum',
  '⌊': 'floor(',
  '⌋': ')',
  '’': "'",
  '│': '|',
  '─': '-',
  '┌': '+',
  '┐': '+',
  '└': '+',
  '┘': '+',
  '█': '#',
  '▓': '#',
  '▒': '+',
  '░': '.',
};

/**
 * Whether the terminal shows more than ASCII. One that is known to be simple does not, nor one whose locale names
 * another encoding than UTF-8.
 */
export function hasUnicode(
  env: NodeJS.ProcessEnv = process.env,
  platform: string = process.platform,
): boolean {
  if (env.TERM === 'dumb' || env.TERM === 'linux') return false;
  // Windows: its own terminal and the one of VS Code do, the old console window does not.
  if (platform === 'win32') return Boolean(env.WT_SESSION || env.TERM_PROGRAM || env.TERM);
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || '';
  return locale === '' || /utf-?8/i.test(locale);
}

/** The same text in ASCII; what has no substitute becomes a question mark. Escape codes stay. */
export const plainText = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: everything outside of ASCII is looked up
  text.replaceAll(/[^\x00-\x7F]/gu, (sign) => SUBSTITUTES[sign] ?? '?');

/** The text as this terminal can show it. */
export const forTerminal = (text: string): string => (hasUnicode() ? text : plainText(text));
