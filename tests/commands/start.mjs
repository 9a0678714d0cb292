// `npm start`: from a fresh clone to a browser with Uppsikt on a practice page of the municipality.
//
// `npm start -- --headless --demo [--out FOLDER]`: does the main job by itself on both platforms and writes a summary.
//
// `npm run dev` (`--watch`): as `npm start`, and source changes are rebuilt and reloaded.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowser } from './setup/browser.mjs';
import { build } from './setup/build.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { findNode, tool, withNode } from './setup/node.mjs';
import { results, root } from './setup/paths.mjs';
import { runShown } from './setup/run.mjs';
import { runCommand, Told } from './setup/say.mjs';

function options() {
  try {
    return parseArgs({
      options: {
        headless: { type: 'boolean' },
        demo: { type: 'boolean' },
        out: { type: 'string' },
        watch: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new Told(`${error.message}\nUse: npm start, or npm start -- --headless --demo [--out FOLDER]`);
  }
}

const hasScreen = () => process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

await runCommand(async () => {
  const { headless = false, demo = false, out, watch = false } = options();
  if (headless && !demo)
    throw new Told('--headless shows nothing by itself; use it with --demo: npm start -- --headless --demo');
  if (!headless && !hasScreen())
    throw new Told(
      'There is no screen here (DISPLAY is not set). On a machine without one, let Uppsikt do the main job by ' +
        'itself: npm start -- --headless --demo',
    );
  await ensureInstalled();
  const node = findNode();
  const browser = await ensureBrowser();
  await build(node);
  const env = withNode(node, { UPPSIKT_CHROMIUM: browser.path });
  if (!demo) {
    const script = ['tests/commands/practice.ts', ...(watch ? ['--watch'] : [])];
    return runShown(node, [tool('tsx'), ...script], { cwd: root, env });
  }
  const folder = resolve(process.env.INIT_CWD ?? process.cwd(), out ?? join(results, 'demo'));
  return runShown(node, [tool('tsx'), 'tests/commands/demo.ts', '--out', folder, ...(headless ? [] : ['--visible'])], {
    cwd: root,
    env,
  });
});
