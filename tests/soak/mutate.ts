/** Mutated packages and stores: how much the verifier finds, compared with a third-party BagIt validator. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { verifyPackage, type VerifyEnv } from '../../lib/verify/verify-package';
import { knownBySchema } from '../../lib/verify/known-by-schema';
import { Refused } from '../../lib/verify/report';
import { readZip } from '../../lib/verify/zip/read-zip';
import { noBagChecker, validBags } from './bag-checker';
import type { Files } from './mend-bag';
import { mutationsOf } from './mutations';
import { variedPackages } from './varied-packages';
import { storeMutations } from './mutate-store';
import { zipMutations } from './mutate-zip';
import type { Random } from './random';

interface Tally {
  found: number;
  total: number;
  /** Found by the third-party validator; only what it can know of. */
  bagFound: number;
  bagTotal: number;
  /** Found by verifiera.html in a browser, when it is used. */
  pageFound: number;
  pageTotal: number;
}

/** Asks an open verifiera.html about a ZIP. */
export type AskPage = (zip: Uint8Array) => Promise<{ heading: string; text: string }>;

export interface MutateResult {
  tallies: Map<string, Tally>;
  /** Changes that went undetected, or were found under another name. */
  missed: string[];
  /** Why the third-party validator was not used. */
  noBagChecker: string | undefined;
}

const env: VerifyEnv = { subtle: crypto.subtle, known: knownBySchema };

/** The verifier's answer as one line; undefined when it found nothing. */
async function answer(zip: Blob): Promise<string | undefined> {
  try {
    const { files, faults } = await readZip(zip);
    const report = await verifyPackage(files, env, faults);
    if (report.kind === 'intact') return undefined;
    const told = report.faults.map((one) => `${one.path ?? ''} ${one.reason}`).join(' | ');
    return `${report.kind}: ${told} ${report.unknown.join(' ')}`;
  } catch (error) {
    if (error instanceof Refused) return `refused: ${error.reason}`;
    throw error;
  }
}

export const zipOf = (files: Files): Uint8Array<ArrayBuffer> =>
  new Uint8Array(zipSync(Object.fromEntries(files), { level: 0 }));

class Count {
  readonly tallies = new Map<string, Tally>();
  readonly missed: string[] = [];
  readonly asked: { kind: string; path: string }[] = [];

  of(kind: string): Tally {
    const tally = this.tallies.get(kind) ?? {
      found: 0,
      total: 0,
      bagFound: 0,
      bagTotal: 0,
      pageFound: 0,
      pageTotal: 0,
    };
    this.tallies.set(kind, tally);
    return tally;
  }

  /** @param says how the answer must begin; any answer will do when left out */
  see(kind: string, names: string, said: string | undefined, says = ''): void {
    const tally = this.of(kind);
    tally.total += 1;
    if (said !== undefined && said.startsWith(says) && said.normalize('NFC').includes(names.normalize('NFC')))
      tally.found += 1;
    else this.missed.push(`${kind} (${names}): ${said === undefined ? 'nothing was found' : said.slice(0, 300)}`);
  }

  /** The page must refuse it under the right heading and name the same part. */
  seeInPage(
    kind: string,
    names: string,
    { heading, text }: { heading: string; text: string },
    says: 'broken' | 'newer' = 'broken',
  ): void {
    const tally = this.of(kind);
    tally.pageTotal += 1;
    const headings =
      says === 'newer'
        ? ['Paketet kommer från en nyare version av Uppsikt.']
        : ['Paketet stämmer inte.', 'Paketet gick inte att kontrollera.'];
    if (headings.includes(heading) && text.normalize('NFC').includes(names.normalize('NFC'))) tally.pageFound += 1;
    else this.missed.push(`${kind} (${names}): verifiera.html says ${heading} ${text.slice(0, 300)}`);
  }
}

/** One run: one package of each sort with every mutation, and one store. */
async function mutateRun(random: Random, count: Count, folder: string, ask: AskPage | undefined): Promise<void> {
  const see = async (
    kind: string,
    names: string,
    zip: Uint8Array<ArrayBuffer>,
    says?: 'broken' | 'newer',
  ): Promise<void> => {
    count.see(kind, names, await answer(new Blob([zip])), says);
    if (ask !== undefined) count.seeInPage(kind, names, await ask(zip), says);
  };
  const subjects = await variedPackages(random);
  for (const [index, subject] of subjects.entries()) {
    const whole = zipOf(subject.files);
    const said = await answer(new Blob([whole]));
    if (said !== undefined) count.missed.push(`package ${index} does not hold before anything is changed: ${said}`);
    const shown = await ask?.(whole);
    if (shown !== undefined && shown.heading !== 'Allt stämmer.')
      count.missed.push(
        `package ${index} does not hold in verifiera.html before anything is changed: ${shown.text.slice(0, 300)}`,
      );
    for (const { kind, names, bagShows, says, apply } of mutationsOf(subject)) {
      const zip = zipOf(await apply());
      await see(kind, names, zip, says);
      if (!bagShows || noBagChecker() !== undefined) continue;
      const path = join(folder, `${count.asked.length}-${random.between(0, 1e9)}.zip`);
      writeFileSync(path, zip);
      count.asked.push({ kind, path });
    }
    for (const { kind, names, zip } of zipMutations(whole, subject, random)) await see(kind, names, zip);
  }
  for (const { kind, said } of await storeMutations(random)) count.see(`store: ${kind}`, '', said);
}

export async function mutate(
  runs: number,
  randomOf: (run: number) => Random,
  tell: (line: string) => void,
  ask?: AskPage,
): Promise<MutateResult> {
  const count = new Count();
  for (let run = 1; run <= runs; run += 1) {
    const folder = mkdtempSync(join(tmpdir(), 'uppsikt-mutate-'));
    const before = count.missed.length;
    try {
      await mutateRun(randomOf(run), count, folder, ask);
      const valid = validBags(count.asked.map((one) => one.path));
      for (const { kind, path } of count.asked.splice(0)) {
        const tally = count.of(kind);
        tally.bagTotal += 1;
        if (valid.has(path)) count.missed.push(`${kind}: the BagIt validator calls it valid`);
        else tally.bagFound += 1;
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    const sum = [...count.tallies.values()].reduce((all, one) => all + one.total, 0);
    tell(`${count.missed.length === before ? 'ok  ' : 'FAIL'} run ${run}: ${sum} mutations so far`);
  }
  return { tallies: count.tallies, missed: count.missed, noBagChecker: noBagChecker() };
}
