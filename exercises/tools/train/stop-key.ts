import { emitKeypressEvents } from 'node:readline';
import { INTERRUPTED, interruption } from '../../../grader/show/terminal/interruption.ts';

/** Whether the user wants to stop: `q` on a terminal, or Ctrl-C. Asked twice, the process ends at once. */
export interface StopKey {
  readonly pressed: boolean;
  /** What was asked for is done: the key means the next thing, and signals no more than that it ends soon. */
  next(): void;
  /** The keyboard is the shell's again. */
  release(): void;
}

/** Listens for `q` and Ctrl-C. */
export function stopKey(input: NodeJS.ReadStream = process.stdin): StopKey {
  let pressed = false;
  let heedsSignals = true;
  const asked = interruption({ first: () => {}, second: () => {} });
  const onKey = (_text: string | undefined, key: { name?: string; ctrl?: boolean }) => {
    if (key.name !== 'q' && !(key.ctrl && key.name === 'c')) return;
    if (pressed || (heedsSignals && asked.signal.aborted)) process.exit(INTERRUPTED);
    pressed = true;
  };
  if (input.isTTY) {
    emitKeypressEvents(input);
    input.setRawMode(true);
    input.on('keypress', onKey);
    input.resume();
  }
  return {
    get pressed() {
      return pressed || (heedsSignals && asked.signal.aborted);
    },
    next() {
      pressed = false;
      heedsSignals = false;
    },
    release() {
      asked.end();
      if (!input.isTTY) return;
      input.off('keypress', onKey);
      input.setRawMode(false);
      input.pause();
    },
  };
}
