import chalk from 'chalk';
import stringWidth from 'string-width';
import { wrapText } from '../../show/terminal/wrap-text.ts';

const SYMBOLS: Record<string, string> = {
  cdot: '·',
  times: '×',
  sum: 'Σ',
  le: '≤',
  leq: '≤',
  ge: '≥',
  geq: '≥',
  lfloor: '⌊',
  rfloor: '⌋',
  infty: '∞',
  partial: '∂',
};

const bracketed = (text: string): string => (/^\w+$/.test(text) ? text : `(${text})`);

/**
 * TeX as somebody would type it: `\text{a}` → a, `\frac{a}{b + c}` → a / (b + c), `\sum_{y=0}^{n}` → Σ(y=0 … n), known
 * symbols as signs.
 */
const formula = (tex: string): string =>
  tex
    .replaceAll(/\\q?quad\b/g, '   ')
    .replaceAll(/\\(?:text|mathrm|operatorname|mathit)\{([^{}]*)\}/g, '$1')
    .replaceAll(/\\(?:begin|end)\{cases\}/g, '')
    .replaceAll(/\s*\\\\\s*/g, '; ')
    .replaceAll('&', ' ')
    .replaceAll(/\\[,;! ]/g, ' ')
    .replaceAll(/\\frac\{([^{}]*)\}\{([^{}]*)\}/g, (_, over: string, under: string) => {
      return `${bracketed(over.trim())} / ${bracketed(under.trim())}`;
    })
    .replaceAll(
      /\\(sum|max|min)_\{([^{}]*)\}(?:\^\{([^{}]*)\})?/g,
      (_, name: string, from: string, to?: string) => {
        return `\\${name}(${from}${to ? ` … ${to}` : ''}) `;
      },
    )
    .replaceAll(/\\left|\\right/g, '')
    .replaceAll(/\\([a-zA-Z]+)/g, (whole, name: string) => SYMBOLS[name] ?? whole.slice(1))
    .replaceAll(/\{([^{}]*)\}/g, '$1')
    .replaceAll(/ *· */g, ' · ')
    .replaceAll(/(?<=\S) {2,}(?! )/g, (gap) => (gap.length > 3 ? '   ' : ' '))
    .replaceAll(/([⌊(]) | ([⌋)])/g, '$1$2')
    .trim();

const emphasis = (text: string): string =>
  text
    .replaceAll(/!\[([^\]]*)\]\([^)]*\)/g, '[figure: $1]')
    .replaceAll(/\[([^\]]*)\]\(([^)]*)\)/g, '$1')
    .replaceAll(/\$([^$]+)\$/g, (_, tex: string) => formula(tex))
    .replaceAll(/<sub>(.*?)<\/sub>/g, '_$1')
    .replaceAll(/\*\*([^*]+)\*\*/g, '$1')
    .replaceAll(/(?<!\*)\*([^*\s][^*]*)\*/g, '$1');

const KEPT = '\u0000';

/**
 * What stands between backticks is code, whatever signs are in it. It keeps them, for without them a name such as
 * `size` reads as a word of the sentence.
 */
function inline(text: string): string {
  const code: string[] = [];
  const rest = text.replaceAll(/`[^`]*`/g, (part) => {
    code.push(part);
    return KEPT;
  });
  return emphasis(rest).replaceAll(KEPT, () => code.shift()!);
}

/** Code keeps its own indentation, and what does not fit goes on below, set in. */
function codeLines(code: string, width: number): string[] {
  return code.split('\n').flatMap((line) => {
    const [, indent = '', text = ''] = /^( *)(.*)$/.exec(line) ?? [];
    const [first = '', ...rest] = wrapText(text, Math.max(20, width - 6 - indent.length));
    return [`    ${indent}${first}`, ...rest.map((more) => `      ${indent}${more}`)];
  });
}

/**
 * Markdown as lines for a terminal: wrapped, headings bold, code and formulas set off, figures by their description.
 *
 * @param width columns; tables are not wrapped
 */
export function markdownText(markdown: string, width: number): string[] {
  const lines: string[] = [];
  const add = (line: string) => {
    if (line !== '' || lines.at(-1) !== '') lines.push(line);
  };
  const blocks = /^```\w*\n(.*?)^```$|^\$\$(.*?)\$\$$|^([^\n]*)$/gms;
  for (const [, code, formulaText, text] of markdown.matchAll(blocks)) {
    const set = code?.trimEnd() ?? (formulaText === undefined ? undefined : formula(formulaText));
    if (set !== undefined) for (const line of codeLines(set, width)) add(chalk.cyan(line));
    else for (const line of textLines(text!, width)) add(line);
  }
  return lines;
}

function textLines(text: string, width: number): string[] {
  if (/^<!--|^<\/?details|^\|[-| :]+\|$/.test(text)) return [];
  const [, heading] = /^#+ (.*)$/.exec(text) ?? [];
  if (heading !== undefined) return ['', chalk.bold(inline(heading).replaceAll('`', '')), ''];
  if (text.startsWith('|'))
    return [inline(stringWidth(text) > width ? text.replaceAll(/ {2,}/g, ' ') : text)];
  const [, bullet = ''] = /^(\s*(?:[-*]|\d+\.) )/.exec(text) ?? [];
  const [first = '', ...rest] = wrapText(inline(text.slice(bullet.length)), width - bullet.length);
  const sign = bullet.replace('*', '-');
  return [`${sign}${first}`, ...rest.map((line) => `${' '.repeat(bullet.length)}${line}`)];
}
