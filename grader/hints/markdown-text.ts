import chalk from 'chalk';
import { wrapText } from './wrap-text.ts';

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
  quad: '  ',
  qquad: '   ',
};

/** TeX as somebody would type it: `\text{a}` → a, `\frac{a}{b}` → (a) / (b), known symbols as signs. */
const formula = (tex: string): string =>
  tex
    .replaceAll(/\\(?:text|mathrm|operatorname|mathit)\{([^{}]*)\}/g, '$1')
    .replaceAll(/\\frac\{([^{}]*)\}\{([^{}]*)\}/g, '($1) / ($2)')
    .replaceAll(/\\left|\\right|\\[,;! ]/g, '')
    .replaceAll(/\\([a-zA-Z]+)/g, (whole, name: string) => SYMBOLS[name] ?? whole.slice(1))
    .replaceAll(/\{([^{}]*)\}/g, '$1')
    .trim();

const inline = (text: string): string =>
  text
    .replaceAll(/!\[([^\]]*)\]\([^)]*\)/g, '[figure: $1]')
    .replaceAll(/\[([^\]]*)\]\(([^)]*)\)/g, '$1')
    .replaceAll(/\$([^$]+)\$/g, (_, tex: string) => formula(tex))
    .replaceAll(/\*\*([^*]+)\*\*/g, '$1')
    .replaceAll(/(?<![\w*])\*([^*\s][^*]*)\*/g, '$1')
    .replaceAll('`', '');

/**
 * Markdown as lines for a terminal: wrapped, headings bold, code and formulas set off, figures by their description.
 *
 * @param width columns; code and tables are not wrapped
 */
export function markdownText(markdown: string, width: number): string[] {
  const lines: string[] = [];
  const add = (line: string) => {
    if (line !== '' || lines.at(-1) !== '') lines.push(line);
  };
  const blocks = /^```\w*\n(.*?)^```$|^\$\$(.*?)\$\$$|^([^\n]*)$/gms;
  for (const [, code, formulaText, text] of markdown.matchAll(blocks)) {
    if (code !== undefined) for (const line of code.trimEnd().split('\n')) add(chalk.cyan(`    ${line}`));
    else if (formulaText !== undefined) add(chalk.cyan(`    ${formula(formulaText)}`));
    else for (const line of textLines(text!, width)) add(line);
  }
  return lines;
}

function textLines(text: string, width: number): string[] {
  if (/^<!--|^<\/?details|^\|[-| :]+\|$/.test(text)) return [];
  const [, heading] = /^#+ (.*)$/.exec(text) ?? [];
  if (heading !== undefined) return ['', chalk.bold(inline(heading)), ''];
  if (text.startsWith('|')) return [inline(text)];
  const [, bullet = ''] = /^(\s*(?:[-*]|\d+\.) )/.exec(text) ?? [];
  const [first = '', ...rest] = wrapText(inline(text.slice(bullet.length)), width - bullet.length);
  const sign = bullet.replace('*', '-');
  return [`${sign}${first}`, ...rest.map((line) => `${' '.repeat(bullet.length)}${line}`)];
}
