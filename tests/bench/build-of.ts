/** Builds the extension at another revision, in a temporary folder that is removed when the process ends. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withOpenRoots } from '../commands/setup/open-roots';
import { findNode, tool, withNode } from '../commands/setup/node.mjs';
import { modules, root } from '../commands/setup/paths.mjs';

/** Exports the tree instead of checking it out, so the repository is left alone. Uses today's tools. */
export function buildOf(revision: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'uppsikt-against-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const files = execFileSync('git', ['archive', `${revision}^{tree}`], { cwd: root, maxBuffer: 1e9 });
  execFileSync('tar', ['-x', '-C', folder], { input: files });
  symlinkSync(modules, join(folder, 'node_modules'), 'dir');
  const node = findNode();
  execFileSync(node, [tool('wxt'), 'build'], {
    cwd: folder,
    env: withNode(node, { UPPSIKT_OUT: '.output' }),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [built] = readdirSync(join(folder, '.output')).filter((name) => name.startsWith('chrome'));
  if (built === undefined) throw new Error(`${revision} was not built`);
  return withOpenRoots(join(folder, '.output', built));
}
