import { useEffect, useState } from 'preact/hooks';
import { type Answer, ask, saves } from './student.ts';

/** What a student's function is asked. */
export interface Question {
  exercise: string;
  name: string;
  args: unknown[];
}

/** The answer to a question, asked again where it changes and where a file was saved. Until then the last one stands. */
export function useAnswer({ exercise, name, args }: Question): Answer {
  const [answer, setAnswer] = useState<Answer>({ state: 'waiting' });
  const asked = JSON.stringify([exercise, name, args, saves.value]);
  useEffect(() => {
    let wanted = true;
    ask(exercise, name, args).then((came) => wanted && setAnswer(came));
    return () => {
      wanted = false;
    };
  }, [asked]);
  return answer;
}
