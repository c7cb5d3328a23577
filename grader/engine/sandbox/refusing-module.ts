/** Whoever imports a module of this address is refused, with what it says. */
export const REFUSED = 'refused:';

/** An error that waits for whoever imports a file. */
export interface Refusal {
  name: 'Error' | 'SyntaxError';
  message: string;
  /** Of the file, from 1 on. */
  line?: number | undefined;
}

/**
 * The source of a module that stands for a file which cannot be loaded: whoever imports it is told why, before anybody
 * looks for what it exports.
 */
export function refusingModule({ name, message, line }: Refusal): string {
  const address = REFUSED + encodeURIComponent(JSON.stringify({ name, message, line }));
  return `${'\n'.repeat((line ?? 1) - 1)}import ${JSON.stringify(address)};\n`;
}

/** What such an address says. */
export const readRefusal = (address: string): Refusal =>
  JSON.parse(decodeURIComponent(address.slice(REFUSED.length)));
