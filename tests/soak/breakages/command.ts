/**
 * `npm run soak -- breakages`: every breakage of both platforms, as a table. They are tried by Vitest, since the page's
 * side of Uppsikt needs what the bundler brings (styles) and a page to stand in.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from '../../../lib/zod';
import { findNode, tool, withNode } from '../../commands/setup/node.mjs';
import { results, root } from '../../commands/setup/paths.mjs';
import { runKept } from '../../commands/setup/run.mjs';

const TEST = 'tests/unit/soak/breakages.test.ts';
const LONGEST = 10 * 60_000;

const rows = z.array(
  z.object({
    platform: z.string(),
    breakage: z.string(),
    health: z.string(),
    told: z.string(),
    evidence: z.string(),
    removed: z.number(),
    faults: z.array(z.string()),
  }),
);

/** @returns the exit code: 1 when one of them was let through, or was not told */
export async function breakagesCommand({ report }: { report: string | undefined }): Promise<number> {
  const node = findNode();
  const file = join(results, 'breakages.json');
  mkdirSync(results, { recursive: true });
  rmSync(file, { force: true });
  const { code, output } = await runKept(
    node,
    [tool('vitest'), 'run', '--config', 'tests/config/vitest.config.ts', TEST],
    {
      cwd: root,
      env: withNode(node, { BREAKAGES: file }),
      file: join(results, 'breakages.log'),
      milliseconds: LONGEST,
    },
  );
  const tried = read(file);
  if (tried === undefined) {
    console.log(output.slice(-2_000));
    return 1;
  }
  for (const { platform, breakage, health, told, evidence, removed, faults } of tried) {
    const word = faults.length === 0 ? 'ok  ' : 'FAIL';
    console.log(
      `${word} ${platform.padEnd(9)}${breakage.padEnd(72)}${health.padEnd(7)}${told.padEnd(20)}${String(removed)}  ${evidence}`,
    );
    for (const fault of faults) console.log(`     ${fault}`);
  }
  const failed = tried.filter(({ faults }) => faults.length > 0).length;
  for (const platform of new Set(tried.map((row) => row.platform))) {
    const of = tried.filter((row) => row.platform === platform);
    const coloured = of.filter(({ health }) => health !== 'green').length;
    const removed = of.reduce((sum, row) => sum + row.removed, 0);
    console.log(
      `${platform}: ${of.length} breakages, ${coloured} seen by the page's health, ${of.length - coloured} told of the one item; ` +
        `${removed} removals let through, ${of.filter(({ faults }) => faults.length > 0).length} faults`,
    );
  }
  if (report !== undefined) {
    mkdirSync(dirname(report), { recursive: true });
    writeFileSync(report, JSON.stringify({ runs: tried.length, failed }));
  }
  return failed === 0 && code === 0 ? 0 : 1;
}

function read(file: string): z.infer<typeof rows> | undefined {
  try {
    return rows.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}
