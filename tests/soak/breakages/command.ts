/**
 * `npm run soak -- breakages`: every breakage of both platforms, as a table. Vitest runs them, because the page's side
 * of Uppsikt needs the bundler (styles) and a document.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from '../../../lib/zod';
import { findNode, tool, withNode } from '../../commands/setup/node.mjs';
import { results, root } from '../../commands/setup/paths.mjs';
import { runKept } from '../../commands/setup/run.mjs';

const TEST = 'tests/unit/soak/breakages.test.ts';
const LONGEST = 10 * 60_000;
/**
 * At least this many breakages of each platform must be red or yellow. A breakage that is still read completely breaks
 * nothing.
 */
const LEAST = 30;

const rows = z.array(
  z.object({
    platform: z.string(),
    breakage: z.string(),
    verdict: z.string(),
    by: z.string(),
    told: z.string(),
    evidence: z.string(),
    removed: z.number(),
    faults: z.array(z.string()),
  }),
);

/**
 * @returns the exit code: 1 when a removal was let through, or when a breakage is neither red nor yellow, nor read
 *   completely, nor told as it is
 */
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
  for (const { platform, breakage, verdict, by, told, evidence, removed, faults } of tried) {
    const word = faults.length === 0 ? 'ok  ' : 'FAIL';
    console.log(
      `${word} ${platform.padEnd(9)}${breakage.padEnd(72)}${verdict.padEnd(24)}${by.padEnd(26)}${told.padEnd(20)}` +
        `${String(removed)}  ${evidence}`,
    );
    for (const fault of faults) console.log(`     ${fault}`);
  }
  const failed = tried.filter(({ faults }) => faults.length > 0).length;
  const tooFew: string[] = [];
  for (const platform of new Set(tried.map((row) => row.platform))) {
    const of = tried.filter((row) => row.platform === platform);
    const count = (verdict: string): number => of.filter((row) => row.verdict === verdict).length;
    const removed = of.reduce((sum, row) => sum + row.removed, 0);
    const coloured = count('red') + count('yellow');
    if (coloured < LEAST) tooFew.push(platform);
    console.log(
      `${platform}: ${of.length} breakages, ${count('red')} red, ${count('yellow')} yellow, ` +
        `${count('read whole all the same')} read whole all the same, ${count('told as it is')} told as it is; ` +
        `${removed} removals let through, ${of.filter(({ faults }) => faults.length > 0).length} faults`,
    );
  }
  for (const platform of tooFew) console.log(`FAIL fewer than ${LEAST} of ${platform} are red or yellow`);
  if (report !== undefined) {
    mkdirSync(dirname(report), { recursive: true });
    writeFileSync(report, JSON.stringify({ runs: tried.length, failed }));
  }
  return failed === 0 && tooFew.length === 0 && code === 0 ? 0 : 1;
}

function read(file: string): z.infer<typeof rows> | undefined {
  try {
    return rows.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}
