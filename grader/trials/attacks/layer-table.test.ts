import { expect, test } from 'vitest';
import { layerTable } from './layer-table.ts';

test('says per family what got through where layers were left out', () => {
  const held = [
    { family: 'files', attacks: 10, ran: 10, through: {} },
    { family: 'network', attacks: 4, ran: 4, through: {} },
  ];
  const leaky = [
    { family: 'files', attacks: 10, ran: 10, through: { 'leave a file': 3, 'earn points': 1 } },
    { family: 'network', attacks: 4, ran: 3, through: {} },
  ];
  const table = layerTable([
    { title: 'all layers', families: held },
    { title: 'without `permission`', families: leaky },
  ]);
  expect(table).toBe(
    [
      '| attacks |  | all layers | without `permission` |',
      '| --- | --: | --- | --- |',
      '| files | 10 | · | 3 leave a file; 1 earn points |',
      '| network | 4 | · | ? |',
    ].join('\n'),
  );
});
