import { useSignal } from '@preact/signals';
import { colours } from '../../../../../grader/show/svg/palette.ts';
import { Answered } from '../answer-note.tsx';
import { Choice, Slider } from '../controls.tsx';
import { Grid } from '../grid.tsx';
import { isNumberIn, isOneOf, linked } from '../link-state.ts';
import { Stepping } from '../stepping.tsx';
import { ask } from '../student.ts';
import { type Question, useAnswer } from '../use-answer.ts';
import { say } from '../words.ts';
import { asGrid, drawn } from './grids.ts';

const EXERCISE = 'learning-a-kernel';
const PICTURES = [
  drawn('#..#.#', '#..#..', '...#..', '.#####', '##..#.', '.#...#'),
  drawn('.##...', '#.#.##', '..#..#', '#..##.', '.#.#..', '####.#'),
  drawn('..#.##', '##...#', '.##.#.', '.#.##.', '#...##', '.##..#'),
];
/** What the kernel of Sobel answers to them. */
const WANTED = PICTURES.map((picture) =>
  picture
    .slice(2)
    .map((_, y) =>
      picture[0]!
        .slice(2)
        .map((_, x) =>
          [1, 2, 1].reduce(
            (sum, weight, i) => sum + weight * (picture[y + i]![x + 2]! - picture[y + i]![x]!),
            0,
          ),
        ),
    ),
);
const NOTHING = [
  [0, 0, 0],
  [0, 0, 0],
  [0, 0, 0],
];
const MISTAKES = ['asWritten', 'uphill'] as const;

const rate = linked('kernel.rate', 0.2, isNumberIn(0.02, 1));
const mistake = linked<(typeof MISTAKES)[number]>('kernel.mistake', 'asWritten', isOneOf(MISTAKES));

/** A kernel is learned from pictures of its answers, a step at a time. */
export function KernelLearned() {
  const kernel = useSignal(NOTHING);
  const losses = useSignal<number[]>([]);
  const step = (start: number[][]): Question => ({
    exercise: EXERCISE,
    name: 'learnKernel',
    args: [PICTURES, WANTED, { start, rate: rate.value, steps: 1 }],
  });
  const question = step(kernel.value);
  const answer = useAnswer(question);
  const onStep = async (): Promise<boolean> => {
    const came = await ask(question.exercise, question.name, step(kernel.value).args);
    if (came.state !== 'done') return false;
    const learned = came.value as { kernel: number[][]; losses: number[] };
    const next = asGrid(learned.kernel);
    kernel.value =
      mistake.value === 'uphill'
        ? next.map((row, i) => row.map((weight, j) => 2 * kernel.value[i]![j]! - weight))
        : next;
    losses.value = [...losses.value, learned.losses[0]!];
    return losses.value.length < 200 && Number.isFinite(learned.losses[0]) && learned.losses[0]! < 1e6;
  };
  return (
    <>
      <div class="controls">
        <Slider label="rate" value={rate} min={0.02} max={1} step={0.02} />
        <Stepping
          ms={120}
          onStep={onStep}
          onReset={() => {
            kernel.value = NOTHING;
            losses.value = [];
          }}
        />
        <Choice label="whatIf" value={mistake} options={MISTAKES} />
      </div>
      <Answered question={question} answer={answer}>
        {(value) => {
          const { kernel: next } = value as { kernel: number[][] };
          const slopes = asGrid(next).map((row, i) =>
            row.map((weight, j) => (kernel.value[i]![j]! - weight) / rate.value),
          );
          return (
            <div class="views">
              <Grid label={say('kernel')} cells={kernel.value} shade="heat" full={2} cell={56} />
              <Grid label="dKernel" cells={slopes} shade="heat" full={2} cell={56} />
              <Losses losses={losses.value} />
            </div>
          );
        }}
      </Answered>
      <h2>{say('pictures')}</h2>
      <div class="views">
        {PICTURES.map((picture, index) => (
          <div key={index} class="views">
            <Grid label={say('image')} cells={picture} shade="grey" full={1} cell={22} digits={false} />
            <Grid label={say('wanted')} cells={WANTED[index]!} shade="heat" full={4} cell={28} />
          </div>
        ))}
      </div>
    </>
  );
}

/** The loss before each step so far. */
function Losses({ losses }: { losses: number[] }) {
  const highest = Math.max(4, ...losses.filter(Number.isFinite));
  const points = losses.map(
    (loss, step) => `${(step * 360) / Math.max(60, losses.length)},${130 - (120 * loss) / highest}`,
  );
  return (
    <figure style={{ margin: 0 }}>
      <svg class="chart" viewBox="0 0 360 140" width="360" height="140" role="img" aria-label={say('loss')}>
        <path d="M0 10V130H360" fill="none" stroke={colours.grey} />
        <polyline points={points.join(' ')} fill="none" stroke={colours.blue} stroke-width="2" />
      </svg>
      <figcaption data-answer="steps">
        {say('steps')} {losses.length}, {say('loss')}{' '}
        {losses.length === 0 ? '–' : losses.at(-1)!.toPrecision(3)}
      </figcaption>
    </figure>
  );
}
