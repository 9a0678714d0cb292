// `node tests/commands/with-node.mjs TOOL …`: runs a tool of the project under a supported Node, after installing what
// is missing.
import { ensureInstalled } from './setup/install.mjs';
import { findBrowser } from './setup/browser.mjs';
import { findNode, tool, withNode } from './setup/node.mjs';
import { root } from './setup/paths.mjs';
import { runShown } from './setup/run.mjs';
import { runCommand } from './setup/say.mjs';

await runCommand(async () => {
  const [name, ...args] = process.argv.slice(2);
  await ensureInstalled();
  const node = findNode();
  // Only these tools may open a browser; looking for one takes a moment.
  const browser = name === 'playwright' || name === 'tsx' ? await findBrowser() : undefined;
  return runShown(node, [tool(name), ...args], {
    cwd: root,
    env: withNode(node, browser ? { UPPSIKT_CHROMIUM: browser.path } : {}),
  });
});
