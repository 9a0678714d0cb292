// Builds the extension quietly; the compiler's output is shown only on failure.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { tool, withNode } from './node.mjs';
import { results, root } from './paths.mjs';
import { runKept } from './run.mjs';
import { say, Told } from './say.mjs';

/** @param {'chrome' | 'firefox'} [target] */
export async function build(node, target = 'chrome') {
  say('Building the extension …');
  mkdirSync(results, { recursive: true });
  const { code, output } = await runKept(node, [tool('wxt'), 'build', '-b', target], {
    cwd: root,
    env: withNode(node),
    file: join(results, 'build.log'),
    milliseconds: 180_000,
  });
  if (code !== 0)
    throw new Told(`The extension could not be built:\n${output.trimEnd().split('\n').slice(-30).join('\n')}`);
}
