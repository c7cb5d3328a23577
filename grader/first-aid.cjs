// What `npm run doctor` starts: it must run on any Node, and before anything is installed.
'use strict';
const { spawnSync } = require('node:child_process');
const { existsSync } = require('node:fs');
const { join } = require('node:path');

function complaint() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (!existsSync(join(__dirname, '../node_modules/vitest'))) {
    return (
      'The course is not installed. Run npm install in its folder (this needs the network once; nothing else does).' +
      (major < 20
        ? ` First update Node: ${process.version} is too old to install with, get 22 or newer.`
        : '')
    );
  }
  if (major < 22 || (major === 22 && minor < 18)) {
    return (
      `Node ${process.version} is too old, and the one that the course brings along is missing. ` +
      'Run npm install again without --omit=optional, or install Node 22.18 or newer from nodejs.org.'
    );
  }
  return undefined;
}

const wrong = complaint();
if (wrong) {
  console.error(`x ${wrong}`);
  process.exitCode = 1;
} else {
  const cli = join(__dirname, 'cli.ts');
  const { status } = spawnSync(process.execPath, [cli, 'doctor', ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  process.exitCode = status === null ? 3 : status;
}
