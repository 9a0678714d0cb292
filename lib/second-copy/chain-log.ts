/**
 * Where our chains ended at each copy, in a file to which lines are only added: what an archive later says of itself
 * can be compared with it. The lines follow from the journal, so a stop at any moment leaves a file that still fits,
 * and an archive that has lost its end does not.
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

/** All lines from the first on. Their form may never change: the file of an older version would no longer fit. */
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
 * The lines of the last line's day (UTC), for where nothing can be added to a file: each later file of the same day
 * holds all that the former one did. Null where there is no line.
 */
export function lastDay(log: string): { day: string; lines: string } | null {
  const lines = log.match(/.+\n/g) ?? [];
  const day = lines.at(-1)?.slice(0, 10);
  return day === undefined ? null : { day, lines: lines.filter((line) => line.startsWith(day)).join('') };
}

/**
 * `shorter`: it is gone, or lines that were there are. `different`: it holds what our journal does not. Then it is
 * left as it is.
 */
export type ChainLogState = 'fits' | 'shorter' | 'different';

/**
 * @param there what lies in the folder; null when nothing does
 * @param remembered how many lines we have seen to lie there; null when we have never written there
 */
export function compareChainLog(there: string | null, now: string, remembered: number | null): ChainLogState {
  if (!now.startsWith(there ?? '')) return 'different';
  return linesIn(there ?? '') < (remembered ?? 0) ? 'shorter' : 'fits';
}

const LINE = /^\S{1,40} bevis (\d{1,12}) ([0-9a-f]{64}) journal (\d{1,12}) ([0-9a-f]{64})$/;

/**
 * How far our chains had come by the lines that lie there and that our journal does not have; null when there is no
 * such line. What is not a line of ours says nothing of the archive.
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
