// What `npm run doctor` starts: it must run on any Node, and before anything is installed.
'use strict';
const { spawnSync } = require('node:child_process');
const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..');
const { dependencies, optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const isInstalled = (name) => existsSync(join(root, 'node_modules', name, 'package.json'));

/** The Node that the install brought along, where there is one for this system. */
function ownNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  return Object.keys(optionalDependencies)
    .map((dependency) => join(root, 'node_modules', dependency, 'bin', name))
    .find(existsSync);
}

function complaint() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const missing = Object.keys(dependencies).filter((name) => !isInstalled(name));
  if (missing.length > 0) {
    return (
      (missing.length === Object.keys(dependencies).length
        ? 'The course is not installed. Run npm ci in its folder'
        : `The install is not complete, ${missing.join(', ')} is missing. Run npm ci again in the course's folder`) +
      ' (this needs the network once; nothing else does).' +
      (major < 20
        ? ` First update Node: ${process.version} is too old to install with, get 22 or newer.`
        : '')
    );
  }
  if (!ownNode() && (major < 22 || (major === 22 && minor < 18))) {
    return (
      `Node ${process.version} is too old, and the one that the course brings along is missing. ` +
      'Run npm ci again without --omit=optional, or install Node 22.18 or newer from nodejs.org.'
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
  const { status } = spawnSync(ownNode() || process.execPath, [cli, 'doctor', ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  process.exitCode = status === null ? 3 : status;
}
