// Imports Node's modules the ordinary way.
import { readFileSync } from 'node:fs';
import { execSync } from 'node:child_process';
const attack = () => {
  console.log(readFileSync('/etc/passwd', 'utf8'), String(execSync('env')));
  return 0;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
