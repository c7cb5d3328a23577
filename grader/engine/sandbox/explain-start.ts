import type { Ending } from './warden-slots.ts';

/** Why a sandbox never came up, in one line: what the tools that start it, or Node, said last. */
export function explainStart({ cause, code, signal, said }: Ending): string {
  if (cause === 'time') return 'it did not come up in time';
  const lines = said.split('\n').map((line) => line.trim());
  // Of an error that Node printed, the line that names it; of a tool, all that it said.
  const line = lines.find((text) => /^\w*Error\b.*:/.test(text)) ?? lines.find((text) => text !== '');
  return line ?? (signal ? `it was ended by ${signal}` : `it ended with the code ${code ?? 'of nothing'}`);
}
