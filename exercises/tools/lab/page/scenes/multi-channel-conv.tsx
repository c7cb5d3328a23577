import { useSignal } from '@preact/signals';
import { Answered } from '../answer-note.tsx';
import { Choice, Slider } from '../controls.tsx';
import { type Framed, Grid } from '../grid.tsx';
import { isGrid, isNumberIn, isOneOf, linked } from '../link-state.ts';
import { Stepping } from '../stepping.tsx';
import { type Question, useAnswer } from '../use-answer.ts';
import { say } from '../words.ts';
import { asGrid, drawn, flippedBoth, painted } from './grids.ts';

const EXERCISE = 'multi-channel-conv';
const SEVEN = drawn(
  '..........',
  '.########.',
  '.########.',
  '......##..',
  '.....##...',
  '.....##...',
  '....##....',
  '....##....',
  '....##....',
  '..........',
);
const KERNELS = {
  edges: [
    [-1, 0, 1],
    [-2, 0, 2],
    [-1, 0, 1],
  ],
  blur: [
    [1, 1, 1],
    [1, 1, 1],
    [1, 1, 1],
  ].map((row) => row.map((weight) => weight / 9)),
  sharpen: [
    [0, -1, 0],
    [-1, 5, -1],
    [0, -1, 0],
  ],
};
const PRESETS = ['edges', 'blur', 'sharpen', 'own'] as const;
const ACTIVATIONS = ['none', 'relu', 'leakyRelu', 'sigmoid', 'tanh'] as const;
const MISTAKES = ['asWritten', 'flipped', 'biasThrice'] as const;

const image = linked('03.image', SEVEN, isGrid);
const kernel = linked('03.kernel', KERNELS.edges, isGrid);
const preset = linked<(typeof PRESETS)[number]>('03.preset', 'edges', isOneOf(PRESETS));
const stride = linked('03.stride', 1, isNumberIn(1, 4));
const padding = linked('03.padding', 1, isNumberIn(0, 3));
const bias = linked('03.bias', 0, isNumberIn(-4, 4));
const activation = linked<(typeof ACTIVATIONS)[number]>('03.activation', 'none', isOneOf(ACTIVATIONS));
const mistake = linked<(typeof MISTAKES)[number]>('03.mistake', 'asWritten', isOneOf(MISTAKES));

/** 03: a kernel slides over an image; both are edited by hand, and one position is told term by term. */
export function MultiChannelConv() {
  const at = useSignal<[number, number]>([0, 0]);
  const options = { stride: stride.value, padding: padding.value };
  const layer = (weights: number[][], offset: number): Question => ({
    exercise: EXERCISE,
    name: 'convLayer',
    args: [[image.value], [[weights]], { ...options, biases: [offset], activation: activation.value }],
  });
  const question = layer(kernel.value, bias.value);
  const answer = useAnswer(question);
  const wrong =
    mistake.value === 'flipped'
      ? layer(flippedBoth(kernel.value), bias.value)
      : layer(kernel.value, 3 * bias.value);
  const mistaken = useAnswer(wrong);

  const [rows, columns] = [kernel.value.length, kernel.value[0]!.length];
  const [top, left] = [
    at.value[0] * stride.value - padding.value,
    at.value[1] * stride.value - padding.value,
  ];
  const window: Framed = { top, left, bottom: top + rows, right: left + columns };
  const terms = kernel.value.flatMap((weights, i) =>
    weights.map((weight, j) => [weight, image.value[top + i]?.[left + j] ?? 0] as const),
  );
  const sum = terms.reduce((total, [weight, cell]) => total + weight * cell, bias.value);
  const short = (value: number): string => String(Number(value.toFixed(2))).replace('-', '−');
  const map = answer.state === 'done' ? (answer.value as number[][][])[0] : undefined;
  const onStep = (): boolean => {
    const [row, column] = at.value;
    if (column + 1 < (map?.[row]?.length ?? 0)) at.value = [row, column + 1];
    else if (row + 1 < (map?.length ?? 0)) at.value = [row + 1, 0];
    else return false;
    return true;
  };
  return (
    <>
      <div class="controls">
        <Choice
          label="preset"
          value={preset}
          options={PRESETS}
          onChoose={(name) => {
            if (name !== 'own') kernel.value = KERNELS[name];
          }}
        />
        <Slider label="stride" value={stride} min={1} max={4} />
        <Slider label="padding" value={padding} min={0} max={3} />
        <Slider label="bias" value={bias} min={-4} max={4} step={0.5} />
        <label>
          {say('activation')}{' '}
          <select
            value={activation.value}
            onChange={(event) => {
              activation.value = event.currentTarget.value as (typeof ACTIVATIONS)[number];
            }}
          >
            {ACTIVATIONS.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <Choice label="whatIf" value={mistake} options={MISTAKES} />
      </div>
      <div class="views">
        <Grid
          label={say('image')}
          cells={image.value}
          shade="grey"
          full={1}
          cell={28}
          digits={false}
          padding={padding.value}
          frames={[window]}
          onPaint={(row, column) => {
            image.value = painted(image.value, row, column, image.value[row]![column] ? 0 : 1);
          }}
        />
        <div>
          <Weights />
          <p class="controls">
            <Stepping
              ms={300}
              onStep={onStep}
              onReset={() => {
                at.value = [0, 0];
                image.value = SEVEN;
              }}
            />
          </p>
        </div>
        <Answered question={question} answer={answer}>
          {(value) => (
            <Grid
              label={say('map')}
              cells={asGrid((value as unknown[])[0])}
              shade="heat"
              full={4}
              cell={34}
              frames={[
                { top: at.value[0], left: at.value[1], bottom: at.value[0] + 1, right: at.value[1] + 1 },
              ]}
              onPoint={(row, column) => {
                at.value = [row, column];
              }}
            />
          )}
        </Answered>
        {mistake.value !== 'asWritten' && (
          <Answered question={wrong} answer={mistaken}>
            {(value) => (
              <Grid
                label={say(mistake.value)}
                cells={asGrid((value as unknown[])[0])}
                shade="heat"
                full={4}
                cell={34}
              />
            )}
          </Answered>
        )}
      </div>
      <p class="formula">
        {terms.map(([weight, cell]) => `${short(weight)}·${short(cell)}`).join(' + ')}
        {bias.value === 0 ? '' : ` + ${short(bias.value)}`} = <strong>{short(sum)}</strong>
        {activation.value === 'none' ? '' : ` → ${activation.value}`}
      </p>
    </>
  );
}

/** The kernel, a number a field. */
function Weights() {
  return (
    <fieldset>
      <legend>{say('kernel')}</legend>
      {kernel.value.map((row, i) => (
        <div key={i}>
          {row.map((weight, j) => (
            <input
              key={j}
              type="number"
              step="0.5"
              style={{ width: '4.2rem' }}
              aria-label={`${say('kernel')} ${i}, ${j}`}
              value={Number(weight.toFixed(3))}
              onInput={(event) => {
                const value = event.currentTarget.valueAsNumber;
                if (!Number.isFinite(value)) return;
                kernel.value = painted(kernel.value, i, j, value);
                preset.value = 'own';
              }}
            />
          ))}
        </div>
      ))}
    </fieldset>
  );
}
