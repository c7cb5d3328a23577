import { Answered } from '../answer-note.tsx';
import { Choice, Slider } from '../controls.tsx';
import { isNumberIn, isOneOf, linked } from '../link-state.ts';
import { type Question, useAnswer } from '../use-answer.ts';
import { say } from '../words.ts';

const EXERCISE = 'conv-output-size';
const MISTAKES = ['asWritten', 'paddingOnce', 'kernelForgotten', 'roundedUp'] as const;

const input = linked('02.input', 7, isNumberIn(1, 16));
const kernel = linked('02.kernel', 3, isNumberIn(1, 9));
const stride = linked('02.stride', 1, isNumberIn(1, 5));
const padding = linked('02.padding', 0, isNumberIn(0, 4));
const layers = linked('02.layers', 2, isNumberIn(1, 6));
const mistake = linked<(typeof MISTAKES)[number]>('02.mistake', 'asWritten', isOneOf(MISTAKES));

/** 02: how many windows fit, each drawn on the axis, and what a cell behind a stack sees. */
export function OutputSize() {
  const [W, K, S, P] = [input.value, kernel.value, stride.value, padding.value];
  const args = { input: W, kernel: K, stride: S, padding: P };
  const size: Question = { exercise: EXERCISE, name: 'outputSize', args: [args] };
  const answer = useAnswer(size);
  const fits: Question = { exercise: EXERCISE, name: 'fitsExactly', args: [args] };
  const exact = useAnswer(fits);
  const wrong: Question = { ...size, args: [wrongly(args)] };
  const mistaken = useAnswer(wrong);
  const stack = Array.from({ length: layers.value }, () => ({
    kind: 'conv',
    filters: 1,
    kernel: K,
    stride: S,
  }));
  const field: Question = { exercise: EXERCISE, name: 'stackReceptiveField', args: [stack] };
  const seen = useAnswer(field);
  const places = Array.from({ length: Math.ceil((W + 2 * P) / S) }, (_, index) => index * S);
  return (
    <>
      <div class="controls">
        <Slider label="input" value={input} min={1} max={16} />
        <Slider label="kernel" value={kernel} min={1} max={9} />
        <Slider label="stride" value={stride} min={1} max={5} />
        <Slider label="padding" value={padding} min={0} max={4} />
        <Choice label="whatIf" value={mistake} options={MISTAKES} />
      </div>
      <div class="views">
        <div
          class="axis"
          role="img"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls where it is wider than the page
          tabIndex={0}
          aria-label={`${say('position')}: ${W} + 2·${P}, K = ${K}, S = ${S}`}
        >
          {places.map((start) => (
            <div class="row" key={start}>
              {Array.from({ length: Math.max(W + 2 * P, start + K) }, (_, at) => {
                const inside = at >= start && at < start + K;
                const leaves = start + K > W + 2 * P;
                const kind = inside ? (leaves ? 'out' : 'in') : '';
                const pad = at < P || at >= P + W;
                return at < W + 2 * P || inside ? (
                  <i key={at} class={`${kind} ${pad && !inside ? 'pad' : ''}`} />
                ) : null;
              })}
            </div>
          ))}
        </div>
        <div>
          <Answered question={size} answer={answer}>
            {(value) => (
              <p class="formula" data-answer="outputSize">
                O = ⌊({W} − {K} + 2·{P}) / {S}⌋ + 1 = <strong>{String(value)}</strong>
              </p>
            )}
          </Answered>
          <Answered question={fits} answer={exact}>
            {(value) => (
              <p>
                <code>fitsExactly</code>: {String(value)}
              </p>
            )}
          </Answered>
          {mistake.value !== 'asWritten' && (
            <Answered question={wrong} answer={mistaken}>
              {(value) => (
                <p class="formula">
                  {say(mistake.value)}: <strong>{String(value)}</strong>
                </p>
              )}
            </Answered>
          )}
        </div>
      </div>
      <h2>{say('receptiveField')}</h2>
      <div class="controls">
        <Slider label="layers" value={layers} min={1} max={6} />
      </div>
      <Answered question={field} answer={seen}>
        {(value) => {
          const { size, stride } = value as { size: number; stride: number };
          return (
            <p class="formula">
              {say('receptiveField')} {size}, {say('stride')} {stride}
            </p>
          );
        }}
      </Answered>
    </>
  );
}

interface Window {
  input: number;
  kernel: number;
  stride: number;
  padding: number;
}

/** What goes into the student's own function so that it answers as the usual mistake would. */
function wrongly(window: Window): Window {
  const { input, kernel, stride, padding } = window;
  if (mistake.value === 'paddingOnce') return { ...window, input: input + padding, padding: 0 };
  if (mistake.value === 'kernelForgotten') return { ...window, kernel: 1 };
  if (mistake.value === 'roundedUp')
    return { ...window, input: input + ((stride - ((input + 2 * padding - kernel) % stride)) % stride) };
  return window;
}
