/** Time stamps from the record's journal rows: as files that `openssl ts -verify` reads, and as text. */
import type { JournalRow } from '../../domain/journal';
import { oneLine } from '../../domain/visible-text';
import { swedishTime } from '../../i18n/swedish-time';
import { stampsIn, type KeptStamp } from '../../time-stamps/stamps-in';

export const STAMP_CHAIN = 'tidsstampel-kedja.pem';

export interface StampFile {
  /** Under data/. */
  path: string;
  /** The stamped file, under data/. */
  over: 'handling.json' | 'fangst.sha256';
  genTime: string;
  token: Uint8Array<ArrayBuffer>;
}

/** handling.tsr and fangst.tsr. A second stamp of the same file is handling-2.tsr. */
export function stampFiles(journalRows: JournalRow[]): StampFile[] {
  const taken = { seal: 0, capture: 0 };
  return stampsIn(journalRows).map((stamp) => {
    taken[stamp.over] += 1;
    const name = stamp.over === 'seal' ? 'handling' : 'fangst';
    return {
      path: `${name}${taken[stamp.over] === 1 ? '' : `-${taken[stamp.over]}`}.tsr`,
      over: stamp.over === 'seal' ? 'handling.json' : 'fangst.sha256',
      genTime: stamp.genTime,
      token: stamp.token,
    };
  });
}

/** The certificates of all stamps, without duplicates, as one PEM file. Empty if there are none. */
export function stampChain(journalRows: JournalRow[]): string {
  const all = stampsIn(journalRows).flatMap((stamp: KeptStamp) => stamp.chainPem.map((pem) => pem.trim()));
  return [...new Set(all)].map((pem) => `${pem}\n`).join('');
}

/** What the stamps say, or why there is none. Complete sentences. */
export function stampWords(journalRows: JournalRow[]): string[] {
  const files = stampFiles(journalRows);
  const sentences = files.map(
    ({ path, over, genTime }) =>
      `${path}: ${over} fanns senast ${swedishTime(genTime)}. Det intygar en tidsstämplingstjänst utanför kommunen.`,
  );
  if (files.some((file) => file.over === 'handling.json')) return sentences;
  const failed = journalRows.findLast((row) => row.kind === 'stamp-failed');
  const why =
    failed === undefined
      ? ''
      : typeof failed.data.text === 'string'
        ? ` ${oneLine(failed.data.text)}`
        : typeof failed.data.reason === 'string'
          ? ` Orsak: ${oneLine(failed.data.reason)}.`
          : '';
  return [
    ...sentences,
    `Handlingen är inte tidsstämplad av någon utomstående.${why} ` +
      'Tiden för förseglingen kommer från handläggarens dator.',
  ];
}
