// `node tests/commands/with-browser.mjs SCRIPT …`: runs a TypeScript command that opens a browser, after the same
// set-up as `npm test`: installs what is missing, finds or downloads a browser, builds the extension.
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
