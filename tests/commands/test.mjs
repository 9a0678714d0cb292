// Runs a suite of checks with all its set-up; the last line is `N passed, N failed`.
//
//   node tests/commands/test.mjs                         everything that must pass to land (`npm test`)
//   node tests/commands/test.mjs unit e2e                only these checks, and what they need
//   node tests/commands/test.mjs --suite browser -- …    another suite; the rest is passed to its last check's program
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './setup/browser.mjs';
import { checks, suites } from './setup/checks.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { findNode, tool, withNode } from './setup/node.mjs';
import { results, root } from './setup/paths.mjs';
import { runKept } from './setup/run.mjs';
import { runCommand, say, Told } from './setup/say.mjs';

const NONE = { passed: 0, failed: 0, skipped: 0, flaky: [] };

/** A check's counts, from the report it wrote; without a report it counts as one. */
function countOf(check, result) {
  let counted;
  try {
    counted = { ...NONE, ...check.count?.(JSON.parse(readFileSync(join(results, check.report), 'utf8'))) };
  } catch {
    counted = undefined;
  }
  if (check.count === undefined || counted === undefined) {
    return { ...NONE, passed: result.code === 0 ? 1 : 0, failed: result.code === 0 ? 0 : 1 };
  }
  // A runner that failed without a failed test (a broken file, a timeout) counts as one failure.
  return result.code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}

function tellFailure(check, result) {
  const lines = result.output.trimEnd().split('\n');
  const happened = result.late ? `did not end within ${check.minutes} minutes` : 'failed';
  say(`\n── ${check.title} ${happened}; the last lines, all of it in test-results/${check.name}.log`);
  say(
    lines
      .slice(-(check.lines ?? 40))
      .map((line) => `   ${line}`)
      .join('\n'),
  );
  say('');
}

/** The requested checks, each after those it needs. */
function chosen(suite, names) {
  const byName = new Map(checks.map((check) => [check.name, check]));
  const wanted = names.length > 0 ? names : suite.checks;
  const ordered = new Set();
  for (const name of wanted) {
    const check = byName.get(name);
    if (check === undefined) throw new Told(`There is no check ${name}. There are: ${[...byName.keys()].join(', ')}.`);
    for (const needed of check.needs ?? []) ordered.add(needed);
    ordered.add(name);
  }
  return [...ordered].map((name) => byName.get(name));
}

function readArguments() {
  const given = process.argv.slice(2);
  const name = given[0] === '--suite' ? given[1] : 'landing';
  const rest = given[0] === '--suite' ? given.slice(2) : given;
  const suite = suites[name];
  if (suite === undefined) throw new Told(`There is no suite ${name}. There are: ${Object.keys(suites).join(', ')}.`);
  // Only the landing suite and endurance take names of checks; the others pass all arguments on.
  const choosing = name === 'landing' || name === 'endurance';
  return { suite, names: choosing ? rest.filter((each) => !each.startsWith('-')) : [], passedOn: choosing ? [] : rest };
}

async function runOne(check, { node, env, passedOn }) {
  const missing = check.skip?.() ?? null;
  if (missing !== null) {
    say(`skip ${check.title}: ${missing}`);
    return { ...NONE, skipped: 1 };
  }
  const started = Date.now();
  const options = {
    cwd: root,
    env: { ...env, ...check.env },
    file: join(results, `${check.name}.log`),
    milliseconds: check.minutes * 60_000,
  };
  const result = await runKept(node, [tool(check.tool), ...check.args, ...passedOn], options);
  const counted = countOf(check, result);
  const { passed, skipped, flaky } = counted;
  const ran = passed + counted.failed + skipped;
  const tooMany = check.most !== undefined && ran > check.most;
  const failed = counted.failed + (tooMany ? 1 : 0);
  if (counted.failed > 0) tellFailure(check, result);
  if (tooMany) say(`${check.title}: ${ran} tests, and at most ${check.most} may be in it`);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const skips = skipped > 0 ? `, ${skipped} skipped` : '';
  say(`${failed === 0 ? 'ok  ' : 'FAIL'} ${check.title}: ${passed} passed, ${failed} failed${skips} (${seconds} s)`);
  return { passed, failed, skipped, flaky };
}

await runCommand(async () => {
  const started = Date.now();
  const { suite, names, passedOn } = readArguments();
  const wanted = chosen(suite, names);
  await ensureInstalled();
  const node = findNode();
  const browser = suite.browser ? await ensureBrowser() : undefined;
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  const path = browser === undefined ? {} : { UPPSIKT_CHROMIUM: browser.path };
  const env = withNode(node, { ...path, FORCE_COLOR: '0', NO_COLOR: '1' });

  const total = { passed: 0, failed: 0, flaky: [] };
  for (const check of wanted) {
    const last = check === wanted.at(-1);
    const { passed, failed, flaky } = await runOne(check, { node, env, passedOn: last ? passedOn : [] });
    total.passed += passed;
    total.failed += failed;
    total.flaky.push(...flaky);
  }
  for (const line of total.flaky) say(line);
  say(`${((Date.now() - started) / 60_000).toFixed(1)} minutes\n`);
  say(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
});
