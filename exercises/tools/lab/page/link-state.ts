import { effect, type Signal, signal } from '@preact/signals';

// What a link restores: `#04?{"window":2}` is a scene and what was changed in it.

const [scene, rest] = decodeURIComponent(location.hash.slice(1)).split(/\?(.*)/s);

/** The scene that is shown: a slug of an exercise. */
export const shown: Signal<string> = signal(scene ?? '');

const values = signal<Record<string, unknown>>(parsed(rest));
const signals = new Map<string, Signal<unknown>>();

function parsed(text: string | undefined): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/**
 * A value of a scene that its link keeps.
 *
 * @param key unique among all scenes
 * @param accepts whether a value from a link can be one
 */
export function linked<Value>(
  key: string,
  initial: Value,
  accepts: (value: unknown) => boolean,
): Signal<Value> {
  const known = signals.get(key);
  if (known) return known as Signal<Value>;
  const given = values.value[key];
  const made = signal<Value>(given !== undefined && accepts(given) ? (given as Value) : initial);
  signals.set(key, made);
  const plain = JSON.stringify(initial);
  effect(() => {
    const { [key]: _, ...others } = values.peek();
    values.value = JSON.stringify(made.value) === plain ? others : { ...others, [key]: made.value };
  });
  return made;
}

export const isNumberIn = (min: number, max: number) => (value: unknown) =>
  typeof value === 'number' && value >= min && value <= max;

export const isGrid = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length >= 1 &&
  value.length <= 28 &&
  value.every(
    (row) =>
      Array.isArray(row) &&
      row.length === value[0].length &&
      row.length >= 1 &&
      row.length <= 28 &&
      row.every((cell) => Number.isFinite(cell)),
  );

export const isOneOf = (options: readonly string[]) => (value: unknown) => options.includes(value as string);

let pending: ReturnType<typeof setTimeout> | undefined;
effect(() => {
  const own = JSON.stringify(values.value);
  const hash = `#${shown.value}${own === '{}' ? '' : `?${encodeURIComponent(own)}`}`;
  clearTimeout(pending);
  // Browsers refuse to write addresses hundreds of times a second.
  pending = setTimeout(() => history.replaceState(null, '', location.pathname + location.search + hash), 150);
});
addEventListener('hashchange', () => location.reload());
