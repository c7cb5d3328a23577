import type { ComponentChildren } from 'preact';
import { type Answer, exerciseOf } from './student.ts';
import type { Question } from './use-answer.ts';
import { language, say, sayLine } from './words.ts';

/** What a function answered, drawn by `children`, or, where it did not answer, why. */
export function Answered(props: {
  question: Question;
  answer: Answer;
  children: (value: unknown) => ComponentChildren;
}) {
  const { question, answer, children } = props;
  const { name } = question;
  if (answer.state === 'done') {
    try {
      return <>{children(answer.value)}</>;
    } catch {
      return <Note kind="failed">{`${name}: ${JSON.stringify(answer.value)?.slice(0, 200)}`}</Note>;
    }
  }
  if (answer.state === 'waiting') return <Note kind="waiting">{say('waiting')}</Note>;
  if (answer.state === 'endless') return <Note kind="failed">{`${name} ${say('endless')}`}</Note>;
  const exercise = exerciseOf(question.exercise)!;
  if (answer.state === 'not-started') {
    return (
      <Note kind="not-started">
        <code>{name}</code> {say('notStarted')} <code>exercises/{exercise.module}</code>
        <br />
        {exercise.hints[language.value]?.[name]}
      </Note>
    );
  }
  const place = answer.line ? `, ${sayLine.value(answer.line)}` : '';
  return (
    <Note kind="failed">
      <code>{name}</code> {say('threw')} {`${answer.name}: ${answer.message}`} (exercises/{exercise.module}
      {place})
    </Note>
  );
}

function Note({ kind, children }: { kind: string; children: ComponentChildren }) {
  return (
    <p class={`note ${kind}`} role={kind === 'failed' ? 'alert' : 'status'}>
      {children}
    </p>
  );
}
