/** Prints what was found of what was done, a line a kind. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { mutate } from './mutate';
import { seeded } from './random';

/** @returns the exit code: 1 when anything went by unseen */
export async function mutateCommand({ runs, seed, report }: { runs: number; seed: number; report: string | undefined }): Promise<number> {
  const { tallies, missed, noBagChecker } = await mutate(runs, (run) => seeded(seed * 1_000 + run), (line) => console.log(line));
  const sum = { found: 0, total: 0, bagFound: 0, bagTotal: 0 };
  for (const [kind, tally] of [...tallies].sort(([a], [b]) => a.localeCompare(b))) {
    for (const name of Object.keys(sum) as (keyof typeof sum)[]) sum[name] += tally[name];
    const bag = tally.bagTotal === 0 ? '' : `, BagIt validator ${tally.bagFound} of ${tally.bagTotal}`;
    console.log(`${`${tally.found} of ${tally.total}`.padStart(14)}  ${kind}${bag}`);
  }
  for (const line of missed.slice(0, 50)) console.log(`MISSED ${line}`);
  const validator = noBagChecker === undefined ? `BagIt validator ${sum.bagFound} of ${sum.bagTotal}` : `BagIt validator not asked: ${noBagChecker}`;
  console.log(`\nseed ${seed}, ${runs} runs: our verifier found ${sum.found} of ${sum.total} mutations; ${validator}`);
  if (report !== undefined) {
    mkdirSync(dirname(report), { recursive: true });
    writeFileSync(report, JSON.stringify({ runs: sum.total, failed: missed.length }));
  }
  return missed.length === 0 ? 0 : 1;
}
