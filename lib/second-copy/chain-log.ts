/**
 * An append-only file of where our chains ended at each copy, for comparing with what an archive later says about
 * itself. The lines are derived from the journal. So an interruption at any moment leaves a file that still fits, and
 * an archive that has lost its end does not fit.
 */
import type { ChainHeads } from '../domain/chain-heads';
import type { EvidenceDatabase } from '../evidence/database';
import { readTransaction } from '../evidence/transaction';
import { z } from '../zod';
import { shortOf } from './shared-register';

/** @example chainLogFileOf('3f2b8c1e-…') // 'kedjor-3f2b8c1e.txt' */
export const chainLogFileOf = (installation: string): string => `kedjor-${shortOf(installation)}.txt`;

const head = z.object({ seq: z.number(), hash: z.string() });
const copied = z.object({ heads: z.object({ records: head, journal: head }) });

/** All lines, oldest first. Their format must never change, or files from older versions would no longer fit. */
export async function chainLog(db: EvidenceDatabase): Promise<string> {
  const rows = await readTransaction(db, [db.journal], () => db.journal.where('kind').equals('copied').sortBy('seq'));
  return rows
    .flatMap(({ at, data }) => {
      const parsed = copied.safeParse(data);
      if (!parsed.success) return [];
      const { records, journal } = parsed.data.heads;
      return `${at} bevis ${records.seq} ${records.hash} journal ${journal.seq} ${journal.hash}\n`;
    })
    .join('');
}

/**
 * The lines of the last line's day (UTC), for places where a file cannot be appended to: each later file of a day
 * contains everything the earlier ones did. Null if there are no lines.
 */
export function lastDay(log: string): { day: string; lines: string } | null {
  const lines = log.match(/.+\n/g) ?? [];
  const day = lines.at(-1)?.slice(0, 10);
  return day === undefined ? null : { day, lines: lines.filter((line) => line.startsWith(day)).join('') };
}

/**
 * `shorter`: the file is gone, or lines are missing. `different`: it holds something that our journal does not; the
 * file is then left unchanged.
 */
export type ChainLogState = 'fits' | 'shorter' | 'different';

/**
 * @param there the file's text in the folder; null if there is no file
 * @param remembered how many lines we have seen there; null if we have never written there
 */
export function compareChainLog(there: string | null, now: string, remembered: number | null): ChainLogState {
  if (!now.startsWith(there ?? '')) return 'different';
  return linesIn(there ?? '') < (remembered ?? 0) ? 'shorter' : 'fits';
}

const LINE = /^\S{1,40} bevis (\d{1,12}) ([0-9a-f]{64}) journal (\d{1,12}) ([0-9a-f]{64})$/;

/**
 * The furthest chain heads in lines that our journal does not have; null if there are no such lines. Text that is not
 * in our line format says nothing about the archive.
 */
export function headsBeyond(there: string | null, now: string): ChainHeads | null {
  const ours = new Set(now.split('\n'));
  const others = (there ?? '').split(/\r?\n/).flatMap((line) => {
    const [, records, record, journal, row] = ours.has(line) ? [] : (LINE.exec(line) ?? []);
    return records === undefined || record === undefined || journal === undefined || row === undefined
      ? []
      : [{ records: { seq: Number(records), hash: record }, journal: { seq: Number(journal), hash: row } }];
  });
  return others.reduce<ChainHeads | null>(
    (furthest, one) => (furthest === null || one.journal.seq > furthest.journal.seq ? one : furthest),
    null,
  );
}

export const linesIn = (text: string): number => text.split('\n').length - 1;
