import { expect, test } from 'vitest';
import { LAYERS } from '../../engine/sandbox/layers.ts';
import { ALONE, LEFT_OUT, layersOfRun, titleOfRun } from './layer-runs.ts';

test('layers are tried alone, and left out one by one and two by two', () => {
  expect(ALONE.map(layersOfRun)).toEqual(
    LAYERS.map((layer) => (layer === 'process' ? ['process'] : ['process', layer])),
  );
  const missing = LEFT_OUT.map((run) => LAYERS.filter((layer) => !layersOfRun(run).includes(layer)));
  const removable = LAYERS.length - 1;
  expect(missing.map(({ length }) => length).filter((count) => count === 1).length).toBe(removable);
  expect(new Set(missing.filter(({ length }) => length === 2).map(String)).size).toBe(
    (removable * (removable - 1)) / 2,
  );
  expect(missing[0]).toEqual([]);
});

test('a run has a title; what is none is told', () => {
  expect(['all', 'only process', 'only user', 'without user,prlimit'].map(titleOfRun)).toEqual([
    'all layers',
    'none of them',
    'only `user`',
    'without `user`, `prlimit`',
  ]);
  expect(() => layersOfRun('only walls')).toThrow('there is no layer "walls", only process, permission');
  expect(() => layersOfRun('some')).toThrow('"some" is no run');
});
