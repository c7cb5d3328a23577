// Hides an import among types, and in syntax that the stripper keeps.
import type { Grid } from 'node:fs';
import fs, { type Stats } from 'node:fs';
export type { Grid, Stats };
const attack = () => fs.readdirSync('/').length;
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
