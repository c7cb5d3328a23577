import type { Signal } from '@preact/signals';
import { say, type Word } from './words.ts';

/** A whole number, or one in steps, that is moved by pointer or keys. */
export function Slider(props: {
  label: Word;
  value: Signal<number>;
  min: number;
  max: number;
  step?: number;
}) {
  const { label, value, min, max, step = 1 } = props;
  return (
    <label class="slider">
      <span>
        {say(label)} <output>{value.value}</output>
      </span>
      <input
        type="range"
        min={min}
        max={max}
        step={step}
        value={value.value}
        onInput={(event) => {
          value.value = Number(event.currentTarget.value);
        }}
      />
    </label>
  );
}

/** One of a few. */
export function Choice<Option extends Word>(props: {
  label: Word;
  value: Signal<Option>;
  options: readonly Option[];
  onChoose?: (option: Option) => void;
}) {
  const { label, value, options, onChoose } = props;
  return (
    <label>
      {say(label)}{' '}
      <select
        value={value.value}
        onChange={(event) => {
          const option = event.currentTarget.value as Option;
          value.value = option;
          onChoose?.(option);
        }}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {say(option)}
          </option>
        ))}
      </select>
    </label>
  );
}
