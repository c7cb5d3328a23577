import { useSignal } from '@preact/signals';
import { Answered } from '../answer-note.tsx';
import { Choice, Slider } from '../controls.tsx';
import { type Framed, Grid } from '../grid.tsx';
import { isGrid, isNumberIn, isOneOf, linked } from '../link-state.ts';
import { Stepping } from '../stepping.tsx';
import { type Question, useAnswer } from '../use-answer.ts';
import { say } from '../words.ts';
import { asGrid, drawn, painted, transposed } from './grids.ts';

const EXERCISE = 'locality-grid';
const SMILEY = drawn('......', '.#..#.', '......', '......', '.#..#.', '..##..');
const MISTAKES = ['asWritten', 'strideIsSize', 'rowsAndColumns'] as const;

const image = linked('01.image', SMILEY, isGrid);
const size = linked('01.size', 2, isNumberIn(1, 5));
const stride = linked('01.stride', 2, isNumberIn(1, 5));
const mistake = linked<(typeof MISTAKES)[number]>('01.mistake', 'asWritten', isOneOf(MISTAKES));

/** 01: a window moves over an image that is painted; a cell of the counts shows what it has seen. */
export function LocalityGrid() {
  const cell = useSignal<[number, number]>([0, 0]);
  const question: Question = {
    exercise: EXERCISE,
    name: 'slideWindow',
    args: [image.value, size.value, stride.value],
  };
  const answer = useAnswer(question);
  const field: Question = {
    exercise: EXERCISE,
    name: 'receptiveField',
    args: [...cell.value, size.value, stride.value],
  };
  const seen = useAnswer(field);
  const wrong: Question =
    mistake.value === 'strideIsSize'
      ? { ...question, args: [image.value, size.value, size.value] }
      : { ...question, args: [transposed(image.value), size.value, stride.value] };
  const mistaken = useAnswer(wrong);
  const frames: Framed[] = seen.state === 'done' ? [seen.value as Framed] : [];

  const counts = answer.state === 'done' ? (answer.value as number[][]) : [];
  const onStep = (): boolean => {
    const [row, column] = cell.value;
    if (column + 1 < (counts[row]?.length ?? 0)) cell.value = [row, column + 1];
    else if (row + 1 < counts.length) cell.value = [row + 1, 0];
    else return false;
    return true;
  };
  return (
    <>
      <div class="controls">
        <Slider label="size" value={size} min={1} max={5} />
        <Slider label="stride" value={stride} min={1} max={5} />
        <Stepping
          onStep={onStep}
          onReset={() => {
            cell.value = [0, 0];
            image.value = SMILEY;
          }}
        />
        <Choice label="whatIf" value={mistake} options={MISTAKES} />
      </div>
      <div class="views">
        <Grid
          label={say('image')}
          cells={image.value}
          shade="grey"
          full={1}
          digits={false}
          frames={frames}
          onPaint={(row, column) => {
            image.value = painted(image.value, row, column, image.value[row]![column] ? 0 : 1);
          }}
        />
        <Answered question={question} answer={answer}>
          {(value) => (
            <Grid
              label={say('counts')}
              cells={asGrid(value)}
              shade="grey"
              full={size.value ** 2}
              frames={[
                {
                  top: cell.value[0],
                  left: cell.value[1],
                  bottom: cell.value[0] + 1,
                  right: cell.value[1] + 1,
                },
              ]}
              onPoint={(row, column) => {
                cell.value = [row, column];
              }}
            />
          )}
        </Answered>
        {mistake.value !== 'asWritten' && (
          <Answered question={wrong} answer={mistaken}>
            {(value) => (
              <Grid label={say(mistake.value)} cells={asGrid(value)} shade="grey" full={size.value ** 2} />
            )}
          </Answered>
        )}
      </div>
      <h2>{say('receptiveField')}</h2>
      <Answered question={field} answer={seen}>
        {(value) => (
          <p class="formula">{JSON.stringify(value).replaceAll('"', '').replaceAll(/[{}]/g, '')}</p>
        )}
      </Answered>
    </>
  );
}
