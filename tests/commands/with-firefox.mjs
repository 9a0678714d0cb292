// `npm run firefox`: installs what is missing, builds the extension for Firefox and runs it there. Without a Firefox it
// builds nothing, says why and succeeds.
import { build } from './setup/build.mjs';
import { findFirefox } from './setup/firefox.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { findNode, tool, withNode } from './setup/node.mjs';
import { root } from './setup/paths.mjs';
import { runShown } from './setup/run.mjs';
import { runCommand } from './setup/say.mjs';

await runCommand(async () => {
  await ensureInstalled();
  const node = findNode();
  if (findFirefox() !== undefined) await build(node, 'firefox');
  return runShown(node, [tool('tsx'), 'tests/commands/firefox.ts', ...process.argv.slice(2)], {
    cwd: root,
    env: withNode(node),
  });
});
