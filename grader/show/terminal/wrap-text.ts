import stringWidth from 'string-width';

/** Breaks a text without escape codes into lines of at most so many columns, between words where it can. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (stringWidth(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (stringWidth(line) > width) {
      const head = headOf(line, Math.max(2, width));
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  return [...lines, line];
}

/** Signs that no line may begin with, and signs that none may end with. */
const NEVER_FIRST = /^[，。、；：？！）》」』】”’…—·%℃]/u;
const NEVER_LAST = /[（《「『【“‘]$/u;

/** As many signs of the text as fit, wide ones (Chinese) counted twice. */
function headOf(text: string, width: number): string {
  let head = '';
  let columns = 0;
  for (const sign of text) {
    columns += stringWidth(sign);
    if (columns > width) break;
    head += sign;
  }
  const signs = [...head];
  const breaksWell = (count: number): boolean =>
    !NEVER_FIRST.test(text.slice(signs.slice(0, count).join('').length)) &&
    !NEVER_LAST.test(signs.slice(0, count).join(''));
  let count = signs.length;
  while (count > 1 && !breaksWell(count)) count--;
  // Where nothing but such signs follow each other, one of them has to begin the line.
  return breaksWell(count) ? signs.slice(0, count).join('') : head;
}
