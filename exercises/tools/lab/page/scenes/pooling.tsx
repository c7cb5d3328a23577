import { Answered } from '../answer-note.tsx';
import { Choice, Slider } from '../controls.tsx';
import { type Framed, Grid } from '../grid.tsx';
import { isGrid, isNumberIn, isOneOf, linked } from '../link-state.ts';
import { type Question, useAnswer } from '../use-answer.ts';
import { say } from '../words.ts';
import { asGrid, painted } from './grids.ts';

const EXERCISE = 'pooling';
const START = [
  [1, 3, 0, 0, 2, 5],
  [4, 6, 0, 1, 0, 0],
  [0, 2, 8, 3, 0, -1],
  [0, 0, 2, 3, -2, -1],
  [7, 0, 0, 0, 0, 4],
  [0, 1, 0, 9, 0, 0],
];
const KINDS = ['max', 'average'] as const;
const MISTAKES = ['asWritten', 'fromZero', 'bySquare'] as const;

const grid = linked('04.grid', START, isGrid);
const paint = linked('04.paint', 9, isNumberIn(-9, 9));
const kind = linked<(typeof KINDS)[number]>('04.kind', 'max', isOneOf(KINDS));
const height = linked('04.height', 2, isNumberIn(1, 6));
const width = linked('04.width', 2, isNumberIn(1, 6));
const right = linked('04.right', 1, isNumberIn(-3, 3));
const down = linked('04.down', 0, isNumberIn(-3, 3));
const mistake = linked<(typeof MISTAKES)[number]>('04.mistake', 'asWritten', isOneOf(MISTAKES));

/** 04: a grid pooled as it is and moved, and which outputs changed. */
export function Pooling() {
  const pooling = { kind: kind.value, height: height.value, width: width.value };
  const question: Question = { exercise: EXERCISE, name: 'pool', args: [grid.value, pooling] };
  const before = useAnswer(question);
  const shifting: Question = {
    exercise: EXERCISE,
    name: 'shift',
    args: [grid.value, down.value, right.value],
  };
  const moved = useAnswer(shifting);
  const again: Question = { ...question, args: [moved.state === 'done' ? moved.value : grid.value, pooling] };
  const after = useAnswer(again);
  const measure: Question = {
    exercise: EXERCISE,
    name: 'translationStability',
    args: [grid.value, down.value, right.value, pooling],
  };
  const stability = useAnswer(measure);

  const changed = (value: unknown): Framed[] => {
    if (before.state !== 'done') return [];
    const old = before.value as number[][];
    return asGrid(value).flatMap((row, y) =>
      row.flatMap((cell, x) =>
        Math.abs(cell - (old[y]?.[x] ?? Number.NaN)) <= 1e-9
          ? []
          : [{ top: y, left: x, bottom: y + 1, right: x + 1 }],
      ),
    );
  };
  /** What comes out of the student's own function, changed into what the usual mistake would give. */
  const wrongly = (value: unknown): number[][] =>
    asGrid(value).map((row) =>
      row.map((cell) =>
        mistake.value === 'fromZero' ? Math.max(0, cell) : (cell * width.value) / height.value,
      ),
    );
  return (
    <>
      <div class="controls">
        <Choice label="kind" value={kind} options={KINDS} />
        <Slider label="size" value={height} min={1} max={6} />
        <Slider label="size" value={width} min={1} max={6} />
        <Slider label="right" value={right} min={-3} max={3} />
        <Slider label="down" value={down} min={-3} max={3} />
        <Slider label="value" value={paint} min={-9} max={9} />
        <Choice label="whatIf" value={mistake} options={MISTAKES} />
      </div>
      <div class="views">
        <Grid
          label={say('image')}
          cells={grid.value}
          shade="heat"
          full={9}
          onPaint={(row, column) => {
            grid.value = painted(grid.value, row, column, paint.value);
          }}
        />
        <Answered question={question} answer={before}>
          {(value) => <Grid label={say('before')} cells={asGrid(value)} shade="heat" full={9} cell={48} />}
        </Answered>
        <Answered question={shifting} answer={moved}>
          {() => (
            <Answered question={again} answer={after}>
              {(value) => (
                <Grid
                  label={say('after')}
                  cells={asGrid(value)}
                  shade="heat"
                  full={9}
                  cell={48}
                  frames={changed(value)}
                />
              )}
            </Answered>
          )}
        </Answered>
        {mistake.value !== 'asWritten' && (
          <Answered question={question} answer={before}>
            {(value) => (
              <Grid label={say(mistake.value)} cells={wrongly(value)} shade="heat" full={9} cell={48} />
            )}
          </Answered>
        )}
      </div>
      <h2>{say('stability')}</h2>
      <Answered question={measure} answer={stability}>
        {(value) => (
          <p class="formula" data-answer="translationStability">
            {(value as number).toFixed(2)}
          </p>
        )}
      </Answered>
    </>
  );
}
