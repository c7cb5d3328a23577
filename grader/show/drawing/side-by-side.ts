import stringWidth from 'string-width';

/** A drawing for the terminal and what stands above it. */
export interface Titled {
  title: string;
  lines: string[];
}

const GAP = 2;

/** Drawings beside each other as long as they fit, the others below. */
export function sideBySide(drawings: Titled[], columns: number): string[] {
  const rows: { blocks: Titled[]; width: number }[] = [];
  for (const drawing of drawings) {
    const width = widthOf(drawing);
    const last = rows.at(-1);
    if (last && last.width + GAP + width <= columns) {
      last.blocks.push(drawing);
      last.width += GAP + width;
    } else {
      rows.push({ blocks: [drawing], width });
    }
  }
  return rows.flatMap(({ blocks }) => {
    const height = Math.max(...blocks.map(({ lines }) => lines.length));
    const cell = (block: Titled, index: number): string => {
      const text = index === 0 ? block.title : (block.lines[index - 1] ?? '');
      return text + ' '.repeat(widthOf(block) - stringWidth(text));
    };
    const titled = blocks.some(({ title }) => title !== '');
    const from = titled ? 0 : 1;
    return [
      ...Array.from({ length: height + 1 - from }, (_, index) =>
        blocks
          .map((block) => cell(block, index + from))
          .join(' '.repeat(GAP))
          .trimEnd(),
      ),
      '',
    ];
  });
}

const widthOf = ({ title, lines }: Titled): number =>
  Math.max(stringWidth(title), ...lines.map((line) => stringWidth(line)));
