import { LAYERS, type Layer } from '../../engine/sandbox/layers.ts';

/** What can be left out: a process of its own there is always. */
const REMOVABLE = LAYERS.filter((layer) => layer !== 'process');

/** Each layer alone, and none. */
export const ALONE = LAYERS.map((layer) => `only ${layer}`);

/** All layers, without each of them, and without each two. */
export const LEFT_OUT = [
  'all',
  ...REMOVABLE.map((layer) => `without ${layer}`),
  ...REMOVABLE.flatMap((one, index) => REMOVABLE.slice(index + 1).map((other) => `without ${one},${other}`)),
];

/**
 * The layers of a run: `all`, `only lockdown`, `without permission,lockdown`.
 *
 * @throws Error where it names a layer that there is not
 */
export function layersOfRun(run: string): Layer[] {
  const [how, names = ''] = run.split(' ');
  const named = names.split(',').filter(Boolean) as Layer[];
  const wrong = named.find((name) => !LAYERS.includes(name));
  if (wrong !== undefined) throw new Error(`there is no layer "${wrong}", only ${LAYERS.join(', ')}`);
  if (how === 'all') return [...LAYERS];
  if (how === 'only') return LAYERS.filter((layer) => layer === 'process' || named.includes(layer));
  if (how === 'without') return LAYERS.filter((layer) => !named.includes(layer));
  throw new Error(`"${run}" is no run: all, only LAYER, or without LAYER,…`);
}

/** What a run is called above its column. */
export function titleOfRun(run: string): string {
  if (run === 'all') return 'all layers';
  if (run === 'only process') return 'none of them';
  const [how, names = ''] = run.split(' ');
  return `${how} ${names
    .split(',')
    .map((name) => `\`${name}\``)
    .join(', ')}`;
}
