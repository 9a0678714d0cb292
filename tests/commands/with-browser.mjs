// `node tests/commands/with-browser.mjs SCRIPT …`: runs a TypeScript command that opens a browser, after all the set-up
// that `npm test` does too: what is missing is installed, a browser found or fetched, the extension built.
import { ensureBrowser } from './setup/browser.mjs';
import { build } from './setup/build.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { findNode, tool, withNode } from './setup/node.mjs';
import { root } from './setup/paths.mjs';
import { runShown } from './setup/run.mjs';
import { runCommand } from './setup/say.mjs';

await runCommand(async () => {
  await ensureInstalled();
  const node = findNode();
  const browser = await ensureBrowser();
  await build(node);
  return runShown(node, [tool('tsx'), ...process.argv.slice(2)], {
    cwd: root,
    env: withNode(node, { UPPSIKT_CHROMIUM: browser.path }),
  });
});
