import { emitKeypressEvents } from 'node:readline';

/** Whether the user wants to stop: `q` on a terminal, or Ctrl-C. Asked twice, the process ends at once. */
export interface StopKey {
  readonly pressed: boolean;
  /** The keyboard is the shell's again. */
  release(): void;
}

/** Listens for `q` and Ctrl-C. */
export function stopKey(input: NodeJS.ReadStream = process.stdin): StopKey {
  let pressed = false;
  const stop = () => {
    if (pressed) process.exit(130);
    pressed = true;
  };
  const onKey = (_text: string | undefined, key: { name?: string; ctrl?: boolean }) => {
    if (key.name === 'q' || (key.ctrl && key.name === 'c')) stop();
  };
  process.on('SIGINT', stop);
  if (input.isTTY) {
    emitKeypressEvents(input);
    input.setRawMode(true);
    input.on('keypress', onKey);
    input.resume();
  }
  return {
    get pressed() {
      return pressed;
    },
    release() {
      process.off('SIGINT', stop);
      if (!input.isTTY) return;
      input.off('keypress', onKey);
      input.setRawMode(false);
      input.pause();
    },
  };
}
