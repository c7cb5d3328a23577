import stringWidth from 'string-width';

// biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes begin with this character
const STYLES = /(\u001B\[[\d;]*m)/;

/**
 * A line cut to so many columns. Codes of colours take no room, and those behind the cut are kept, so that no colour
 * runs on.
 */
export function fitLine(line: string, columns: number): string {
  if (stringWidth(line) <= columns) return line;
  let room = Math.max(0, columns - 1);
  let fitted = '';
  let cut = false;
  for (const part of line.split(STYLES)) {
    if (STYLES.test(part)) {
      fitted += part;
      continue;
    }
    for (const sign of part) {
      if (cut) break;
      const width = stringWidth(sign);
      if (width > room) {
        fitted += columns > 0 ? '…' : '';
        cut = true;
      } else {
        fitted += sign;
        room -= width;
      }
    }
  }
  return fitted;
}
