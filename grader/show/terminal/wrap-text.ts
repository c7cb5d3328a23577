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

/** As many signs of the text as fit, wide ones (Chinese) counted twice. */
function headOf(text: string, width: number): string {
  let head = '';
  let columns = 0;
  for (const sign of text) {
    columns += stringWidth(sign);
    if (columns > width) break;
    head += sign;
  }
  return head;
}
