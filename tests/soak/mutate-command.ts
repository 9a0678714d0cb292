/** Prints, one line per kind, how many of the changes were found. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { noBrowser, openVerifyPage } from '../packages/verify-page';
import { mutate } from './mutate';
import { seeded } from './random';

export interface MutateChoices {
  runs: number;
  seed: number;
  report: string | undefined;
  /** Also checks every mutated ZIP with verifiera.html in a browser. */
  page: boolean;
  /** A missing validator or browser counts as a failure. */
  strict: boolean;
}

/** @returns the exit code: 1 when any change went undetected */
export async function mutateCommand({ runs, seed, report, page, strict }: MutateChoices): Promise<number> {
  const why = page ? noBrowser() : 'ask for it with --page';
  const opened = why === undefined ? await openVerifyPage() : undefined;
  const ask =
    opened === undefined
      ? undefined
      : async (zip: Uint8Array) =>
          opened.verifier.give({ name: 'paket.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) });
  const { tallies, missed, noBagChecker } = await mutate(
    runs,
    (run) => seeded(seed * 1_000 + run),
    (line) => console.log(line),
    ask,
  ).finally(() => opened?.end());
  if (opened !== undefined && opened.asked.length > 0)
    missed.push(`verifiera.html asked the network for ${opened.asked[0]}`);
  const sum = { found: 0, total: 0, bagFound: 0, bagTotal: 0, pageFound: 0, pageTotal: 0 };
  for (const [kind, tally] of [...tallies].sort(([a], [b]) => a.localeCompare(b))) {
    for (const name of Object.keys(sum) as (keyof typeof sum)[]) sum[name] += tally[name];
    const bag = tally.bagTotal === 0 ? '' : `, BagIt validator ${tally.bagFound} of ${tally.bagTotal}`;
    const shown = tally.pageTotal === 0 ? '' : `, verifiera.html ${tally.pageFound} of ${tally.pageTotal}`;
    console.log(`${`${tally.found} of ${tally.total}`.padStart(14)}  ${kind}${bag}${shown}`);
  }
  for (const line of missed.slice(0, 50)) console.log(`MISSED ${line}`);
  const validator =
    noBagChecker === undefined
      ? `BagIt validator ${sum.bagFound} of ${sum.bagTotal}`
      : `BagIt validator ABSENT: ${noBagChecker}`;
  const inPage =
    why === undefined
      ? `verifiera.html ${sum.pageFound} of ${sum.pageTotal}`
      : page
        ? `verifiera.html ABSENT: ${why}`
        : `verifiera.html not asked: ${why}`;
  const absent = [noBagChecker, page ? why : undefined].filter((one) => one !== undefined);
  if (strict) missed.push(...absent.map((one) => `strict: ${one}`));
  for (const one of strict ? absent : []) console.log(`MISSED strict: ${one}`);
  console.log(
    `\nseed ${seed}, ${runs} runs: our verifier found ${sum.found} of ${sum.total} mutations; ${validator}; ${inPage}`,
  );
  if (report !== undefined) {
    mkdirSync(dirname(report), { recursive: true });
    writeFileSync(report, JSON.stringify({ runs: sum.total, failed: missed.length }));
  }
  return missed.length === 0 ? 0 : 1;
}
