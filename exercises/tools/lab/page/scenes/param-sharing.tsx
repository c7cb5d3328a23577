import { colours } from '../../../../../grader/show/svg/palette.ts';
import { Answered } from '../answer-note.tsx';
import { Choice, Slider } from '../controls.tsx';
import { isNumberIn, isOneOf, linked } from '../link-state.ts';
import { type Question, useAnswer } from '../use-answer.ts';
import { say } from '../words.ts';

const EXERCISE = 'param-sharing';
const MISTAKES = ['asWritten', 'biasForgotten'] as const;

const inputs = linked('05.inputs', 7, isNumberIn(2, 12));
const kernel = linked('05.kernel', 3, isNumberIn(1, 12));
const mistake = linked<(typeof MISTAKES)[number]>('05.mistake', 'asWritten', isOneOf(MISTAKES));

/** 05: the same layer wired in three ways, every connection drawn and every weight counted. */
export function ParamSharing() {
  const n = inputs.value;
  const k = Math.min(kernel.value, n);
  const outputs = n - k + 1;
  const bias = mistake.value === 'asWritten';
  const window = { channels: 1, filters: 1, kernelHeight: 1, kernelWidth: k, bias };
  const questions = {
    dense: { exercise: EXERCISE, name: 'denseWeights', args: [{ inputs: n, outputs, bias }] },
    local: {
      exercise: EXERCISE,
      name: 'locallyConnectedWeights',
      args: [{ ...window, outputHeight: 1, outputWidth: outputs }],
    },
    shared: { exercise: EXERCISE, name: 'convWeights', args: [window] },
  } satisfies Record<string, Question>;
  const answers = {
    dense: useAnswer(questions.dense),
    local: useAnswer(questions.local),
    shared: useAnswer(questions.shared),
  };
  return (
    <>
      <div class="controls">
        <Slider label="inputs" value={inputs} min={2} max={12} />
        <Slider label="kernel" value={kernel} min={1} max={12} />
        <Choice label="whatIf" value={mistake} options={MISTAKES} />
      </div>
      <div class="views">
        {(['dense', 'local', 'shared'] as const).map((wiring) => (
          <section key={wiring}>
            <h2>{say(wiring)}</h2>
            <Wires
              inputs={n}
              outputs={outputs}
              reach={wiring === 'dense' ? n : k}
              shared={wiring === 'shared'}
            />
            <Answered question={questions[wiring]} answer={answers[wiring]}>
              {(value) => (
                <p class="formula" data-answer={questions[wiring].name}>
                  <strong>{String(value)}</strong> {say('weights')}
                </p>
              )}
            </Answered>
          </section>
        ))}
      </div>
    </>
  );
}

const TINTS = [colours.blue, colours.vermilion, colours.green, colours.purple, colours.orange, colours.sky];

/** Inputs below, outputs above, a line a connection; shared weights have one colour wherever they are used. */
function Wires(props: { inputs: number; outputs: number; reach: number; shared: boolean }) {
  const { inputs, outputs, reach, shared } = props;
  const x = (index: number, count: number): number => (300 * (index + 0.5)) / count;
  const wires = Array.from({ length: outputs }, (_, output) =>
    Array.from({ length: reach }, (_, j) => ({ output, input: reach === inputs ? j : output + j, j })),
  ).flat();
  return (
    <svg
      class="chart"
      viewBox="0 0 300 150"
      width="300"
      height="150"
      role="img"
      aria-label={`${wires.length}`}
    >
      {wires.map(({ output, input, j }) => (
        <line
          key={`${output},${input}`}
          x1={x(output, outputs)}
          y1={20}
          x2={x(input, inputs)}
          y2={130}
          stroke={shared ? TINTS[j % TINTS.length] : colours.grey}
          stroke-width="1.5"
          stroke-dasharray={shared && j >= TINTS.length ? '4 3' : undefined}
        />
      ))}
      {[...Array(outputs).keys()].map((index) => (
        <circle key={`o${index}`} cx={x(index, outputs)} cy={20} r={8} fill={colours.orange} />
      ))}
      {[...Array(inputs).keys()].map((index) => (
        <circle key={`i${index}`} cx={x(index, inputs)} cy={130} r={8} fill={colours.sky} />
      ))}
    </svg>
  );
}
