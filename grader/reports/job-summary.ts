/** GitHub takes a summary of a mebibyte a step, and none at all of a larger one. */
const MOST_BYTES = 1_000_000;

/** Markdown as a job's summary takes it: cut where it is too large. */
export function jobSummary(markdown: string): string {
  const bytes = Buffer.from(markdown);
  if (bytes.length <= MOST_BYTES) return markdown;
  // In a stream, half a character at the end waits for its other half.
  const head = new TextDecoder().decode(bytes.subarray(0, MOST_BYTES), { stream: true });
  return `${head}\n\n(cut here: npm run check shows the rest)\n`;
}
