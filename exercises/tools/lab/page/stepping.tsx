import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { say } from './words.ts';

/** Play, pause and single step; `onStep` says whether it goes on. */
export function Stepping(props: {
  onStep: () => boolean | Promise<boolean>;
  onReset: () => void;
  ms?: number;
}) {
  const { onStep, onReset, ms = 500 } = props;
  const plays = useSignal(false);
  useEffect(() => {
    if (!plays.value) return;
    let goes = true;
    const beat = async (): Promise<void> => {
      if (!goes) return;
      if (!(await onStep())) plays.value = false;
      else setTimeout(beat, ms);
    };
    const first = setTimeout(beat, ms);
    return () => {
      goes = false;
      clearTimeout(first);
    };
  });
  return (
    <>
      <button type="button" aria-pressed={plays.value} onClick={() => (plays.value = !plays.value)}>
        {say(plays.value ? 'pause' : 'play')}
      </button>
      <button type="button" onClick={() => void onStep()}>
        {say('step')}
      </button>
      <button
        type="button"
        onClick={() => {
          plays.value = false;
          onReset();
        }}
      >
        {say('reset')}
      </button>
    </>
  );
}
