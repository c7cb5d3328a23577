import { createHash } from 'node:crypto';
import { escapeHtml } from './escape-html.ts';

const STYLE = `
:root { color-scheme: light dark; --ink: #1c2530; --paper: #fff; --line: #d5dae1; --soft: #f4f6f8; --faint: #5b6672;
  --note: #fdf6e3; --look: #fdf0e6; --good: #1a7f37; --bad: #b3261e; --bar: #0072b2; --link: #0b57a4; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #dde3ea; --paper: #15191e; --line: #3a434d; --soft: #20262d; --faint: #98a4b1;
    --note: #35301c; --look: #3b2a1b; --good: #5fc67a; --bad: #ff8a80; --bar: #4aa3df; --link: #7db8ef; }
}
body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2rem; } a { color: var(--link); }
table { border-collapse: collapse; }
th, td { border-bottom: 1px solid var(--line); padding: .25rem .6rem; text-align: left; vertical-align: top; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
.wide { overflow-x: auto; } :focus-visible { outline: 3px solid var(--bar); outline-offset: 2px; }
pre, code { font: .9rem ui-monospace, monospace; }
pre { background: var(--soft); padding: .6rem; overflow-x: auto; white-space: pre-wrap; }
.pass { color: var(--good); } .fail, .error, .timeout, .crash, .missing { color: var(--bad); } .not-started { color: var(--faint); }
.note { background: var(--note); padding: .2rem .6rem; }
`;

const sha = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * A page that needs nothing but itself: no network, no other files. The policy in its head refuses everything else,
 * so that no text of a submission can make it do anything.
 *
 * @param parts.style, parts.script the page's own, beside what all pages share
 */
export function page(
  title: string,
  { body, style = '', script = '' }: { body: string; style?: string; script?: string },
): string {
  const css = STYLE + style;
  const policy = [
    "default-src 'none'",
    // Cells of drawings carry the sides of their frame as styles.
    "style-src 'unsafe-inline'",
    ...(script ? [`script-src ${sha(script)}`] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${css}</style>`,
    '</head>',
    '<body>',
    `<main>${body}</main>`,
    ...(script ? [`<script>${script}</script>`] : []),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** A table that scrolls for itself where the screen is narrow, by keyboard too. */
export const scrolling = (name: string, table: string, className = 'wide'): string =>
  `<div class="${className}" tabindex="0" role="region" aria-label="${escapeHtml(name)}">${table}</div>`;
