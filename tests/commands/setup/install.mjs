// Installs dependencies as the lock file says. npm writes node_modules/.package-lock.json last, so an interrupted
// install is noticed too.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { modules, root } from './paths.mjs';
import { runShown } from './run.mjs';
import { say, Told } from './say.mjs';

/** The difference between the lock and what is installed, in words; undefined when there is none. */
export function whatIsMissing(lock, installed) {
  if (installed === undefined) return 'nothing is installed yet';
  for (const [path, wanted] of Object.entries(lock.packages)) {
    if (path === '' || wanted.link) continue;
    const found = installed.packages[path];
    // Optional packages are mostly for other systems.
    if (found === undefined && (wanted.optional || wanted.devOptional || wanted.peer)) continue;
    if (found === undefined) return `${path} is not installed`;
    if (found.version !== wanted.version) return `${path} is ${found.version}, the lock says ${wanted.version}`;
  }
  return undefined;
}

export async function ensureInstalled() {
  const lock = readJson(join(root, 'package-lock.json'));
  const reason =
    lock === undefined
      ? existsSync(modules)
        ? undefined
        : 'nothing is installed yet'
      : whatIsMissing(lock, readJson(join(modules, '.package-lock.json')));
  if (reason === undefined) return;
  say(`Installing what Uppsikt is built with (${reason}). The first time takes a minute or two.`);
  const quiet = ['--no-fund', '--no-audit', '--loglevel=error'];
  let code = lock === undefined ? 1 : await npm(['ci', ...quiet]);
  // A lock written on another system may lack packages for this one: fall back to an install as near to the lock as npm
  // can.
  if (code !== 0) code = await npm(['install', '--no-save', ...quiet]);
  if (code !== 0)
    throw new Told(
      'npm could not install the dependencies. Nothing else was changed. Look at the lines above, check the ' +
        'network, and run the same command again.',
    );
}

/** Runs the npm that started us, under the Node that started us; otherwise the one on the path. */
function npm(args) {
  const own = process.env.npm_execpath;
  if (own !== undefined && /\.c?js$/.test(own)) return runShown(process.execPath, [own, ...args], { cwd: root });
  return runShown(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, {
    cwd: root,
    shell: process.platform === 'win32',
  });
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
