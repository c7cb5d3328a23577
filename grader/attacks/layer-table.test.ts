import { expect, test } from 'vitest';
import { layerTable } from './layer-table.ts';

test('says per family what got through where layers were left out', () => {
  const held = [
    { family: 'files', attacks: 10, through: {} },
    { family: 'network', attacks: 4, through: {} },
  ];
  const leaky = [
    { family: 'files', attacks: 10, through: { 'leave a file': 3, 'earn points': 1 } },
    { family: 'network', attacks: 4, through: {} },
  ];
  const table = layerTable([
    { without: [], families: held, remains: [] },
    { without: ['permission', 'lockdown'], families: leaky, remains: ['left the process 7'] },
  ]);
  expect(table).toBe(
    [
      '| attacks |  | all layers | without `permission`, `lockdown` |',
      '| --- | --: | --- | --- |',
      '| files | 10 | · | 3 leave a file; 1 earn points |',
      '| network | 4 | · | · |',
      '| left when all was over |  | · | left the process 7 |',
    ].join('\n'),
  );
});
