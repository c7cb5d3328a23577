import { createHash } from 'node:crypto';
import { escapeHtml } from './escape-html.ts';

const STYLE = `
:root { color-scheme: light; }
body { font: 16px/1.5 system-ui, sans-serif; color: #1c2530; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2rem; }
table { border-collapse: collapse; }
th, td { border-bottom: 1px solid #d5dae1; padding: .25rem .6rem; text-align: left; vertical-align: top; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
pre, code { font: .9rem ui-monospace, monospace; }
pre { background: #f4f6f8; padding: .6rem; overflow-x: auto; white-space: pre-wrap; }
.pass { color: #1a7f37; } .fail, .error, .timeout, .crash, .missing { color: #b3261e; } .not-started { color: #6b7684; }
.note { background: #fdf6e3; padding: .2rem .6rem; }
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
    body,
    ...(script ? [`<script>${script}</script>`] : []),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
