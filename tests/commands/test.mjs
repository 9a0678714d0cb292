// `npm test`: all the set-up, then everything a contributor must pass. The last line is `N passed, N failed`.
// `npm test -- types e2e` runs only the named checks (set-up, prepare and build still come first).
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './setup/browser.mjs';
import { checks } from './setup/checks.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { findNode, tool, withNode } from './setup/node.mjs';
import { results, root } from './setup/paths.mjs';
import { runKept } from './setup/run.mjs';
import { runCommand, say } from './setup/say.mjs';

/** What a check counted, from the report it wrote; without a report it counts as one. */
function countOf(check, result) {
  let counted;
  try {
    counted = check.count?.(JSON.parse(readFileSync(join(results, check.report), 'utf8')));
  } catch {
    counted = undefined;
  }
  if (counted === undefined) return { passed: result.code === 0 ? 1 : 0, failed: result.code === 0 ? 0 : 1, skipped: 0 };
  // A runner that ended badly without a failed test (a broken file, a time-out) has failed once.
  return result.code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}

function tellFailure(check, result) {
  const lines = result.output.trimEnd().split('\n');
  say(`\n── ${check.title} ${result.late ? `did not end within ${check.minutes} minutes` : 'failed'}; the last lines, all of it in test-results/${check.name}.log`);
  say(lines.slice(-(check.lines ?? 40)).map((line) => `   ${line}`).join('\n'));
  say('');
}

await runCommand(async () => {
  await ensureInstalled();
  const node = findNode();
  const browser = await ensureBrowser();
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  const env = withNode(node, { UPPSIKT_CHROMIUM: browser.path, FORCE_COLOR: '0', NO_COLOR: '1' });

  const only = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const check of checks) {
    if (only.length > 0 && !check.always && !only.includes(check.name)) continue;
    const missing = check.skip?.() ?? null;
    if (missing !== null) {
      total.skipped += 1;
      say(`skip ${check.title}: ${missing}`);
      continue;
    }
    const started = Date.now();
    const result = await runKept(node, [tool(check.tool), ...check.args], { cwd: root, env, file: join(results, `${check.name}.log`), milliseconds: check.minutes * 60_000 });
    const { passed, failed, skipped } = countOf(check, result);
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
    if (failed > 0) tellFailure(check, result);
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    say(`${failed === 0 ? 'ok  ' : 'FAIL'} ${check.title}: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''} (${seconds} s)`);
  }
  say(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
});
