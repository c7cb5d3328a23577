// What every npm script of the course starts, to say what to do where the course itself cannot be loaded: on any
// Node, and before anything is installed.
'use strict';
const { spawn } = require('node:child_process');
const { existsSync, readFileSync, realpathSync } = require('node:fs');
const {
  constants: { signals },
} = require('node:os');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');

const root = join(__dirname, '..');
const { dependencies, optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const packageFile = (name) => join(root, 'node_modules', name, 'package.json');
const isInstalled = (name) => existsSync(packageFile(name));

/** The Node that the install brought along, where there is one for this system. */
function ownNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  return Object.keys(optionalDependencies)
    .map((dependency) => join(root, 'node_modules', dependency, 'bin', name))
    .find(existsSync);
}

/** Whether a package that has a part for each system lacks the one for this system. */
function lacksPart(name) {
  const { optionalDependencies: parts } = JSON.parse(readFileSync(packageFile(name), 'utf8'));
  const ours = Object.keys(parts || {}).filter((part) =>
    part.includes(`${process.platform}-${process.arch}`),
  );
  return ours.length > 0 && !ours.some(isInstalled);
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
  // As after --omit=optional, and where node_modules was copied from another system, such as Windows to WSL.
  if (isInstalled('rolldown') && lacksPart('rolldown')) {
    return (
      `The install lacks what is made for this system (${process.platform}, ${process.arch}). ` +
      'Delete the folder node_modules, then run npm ci here, without --omit=optional.'
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

/** A process's parent, as Linux tells it; `undefined` where the system does not. */
function parentOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop().split(' ')[1];
  } catch {
    return undefined;
  }
}

/** Whether a process is a shell that npm has put between itself and this one. */
function isShell(pid) {
  try {
    return !/^(npm|node)/.test(readFileSync(`/proc/${pid}/comm`, 'utf8'));
  } catch {
    return false;
  }
}

/**
 * npm runs this in a shell and hands signals on to that alone, or none at all. Where one of the two has ended, this
 * was to end too: what has something to keep first listens to this signal.
 */
function followNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const npm = isShell(parent) ? parentOf(parent) : undefined;
  const watch = setInterval(() => {
    if (process.ppid === parent && (npm === undefined || parentOf(parent) === npm)) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGHUP');
  }, 500);
  watch.unref();
}

/** Runs the course on the Node that it brought along, and hands on to it what is meant for it. */
function runOn(node) {
  const child = spawn(node, [cli, ...process.argv.slice(2)], { stdio: 'inherit' });
  // Ctrl-C at a terminal reaches the course by itself.
  const atTerminal = process.stdin.isTTY || process.stderr.isTTY;
  process.on('SIGINT', () => atTerminal || child.kill('SIGINT'));
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(`x ${error.message}`);
    process.exitCode = 3;
  });
  child.on('exit', (status, signal) => {
    process.exitCode = status === null ? 128 + signals[signal] : status;
  });
}

const wrong = complaint();
const cli = join(__dirname, 'cli.ts');
const own = ownNode();
if (wrong) {
  console.error(`x ${wrong}`);
  process.exitCode = 1;
} else {
  followNpm();
  if (own && realpathSync(own) !== realpathSync(process.execPath)) runOn(own);
  else import(pathToFileURL(cli).href);
}
