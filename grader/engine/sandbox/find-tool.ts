import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Where a tool of the system is.
 *
 * @throws Error with the code ENOENT where it is not installed
 */
export function findTool(name: string): string {
  for (const folder of (process.env.PATH ?? '/usr/bin:/bin').split(delimiter)) {
    const file = join(folder, name);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // Not in this folder.
    }
  }
  throw Object.assign(new Error(`${name} is not installed`), { code: 'ENOENT' });
}
