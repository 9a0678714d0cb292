/**
 * Time stamps (RFC 3161) from outside the municipality: each must be valid, cover this record, and be in the journal.
 */
import type { JournalRow } from '../../domain/journal';
import { sha256 } from '../../domain/sha256';
import { stampsIn, type KeptStamp } from '../../time-stamps/stamps-in';
import { verifyStamp } from '../../time-stamps/verify-stamp';
import type { Fault, PartReport } from '../report';
import { shownName } from '../safe-path';
import { fault, textOf, type Bag, type Stoppable } from './context';
import type { SealedView } from './sealed';

const JOURNAL = 'data/journal.json';
const LIST = 'data/fangst.sha256';
const CHAIN = 'data/tidsstampel-kedja.pem';
const CERTIFICATE = /-----BEGIN CERTIFICATE-----\n[A-Za-z0-9+/=\n]+-----END CERTIFICATE-----/g;
const certificates = (pem: string): string[] => pem.match(CERTIFICATE) ?? [];
const strayText = (pem: string): boolean => pem.replace(CERTIFICATE, '').replaceAll('\n', '') !== '';

interface StampFact {
  over: KeptStamp['over'];
  /** ISO 8601, UTC. */
  genTime: string;
  authority: string;
}

export interface StampsReading {
  part: PartReport;
  holding: StampFact[];
}

export async function checkStamps(
  { files, sums }: Bag,
  rows: JournalRow[],
  sealed: SealedView,
  { subtle, signal }: Stoppable,
): Promise<StampsReading> {
  const told = rows.filter((row) => row.kind === 'stamped');
  const kept = stampsIn(rows);
  const wrongStamps: Fault[] = [];
  const holding: StampFact[] = [];
  if (kept.length !== told.length)
    wrongStamps.push(fault('stamps', JOURNAL, 'Journalens rad om en tidsstämpel går inte att läsa.'));
  for (const stamp of kept) {
    signal?.throwIfAborted();
    const wrong = await stampFault(stamp, sealed, sums, subtle);
    if (typeof wrong === 'string') wrongStamps.push(fault('stamps', JOURNAL, wrong));
    else holding.push(wrong);
  }
  const faults = [...wrongStamps, ...(await fileFaults({ files, sums }, kept, subtle)), ...listFaults(files, sealed)];
  if (faults.length > 0) return { part: { id: 'stamps', state: 'broken', words: '', faults }, holding };
  if (holding.length === 0)
    return {
      part: {
        id: 'stamps',
        state: 'absent',
        words: 'Paketet har ingen tidsstämpel. Tiden kommer bara från den dator där beviset sparades.',
        faults,
      },
      holding,
    };
  return { part: { id: 'stamps', state: 'holds', words: holding.map(wordsOf).join(' '), faults }, holding };
}

const wordsOf = ({ over, genTime, authority }: StampFact): string =>
  `${over === 'seal' ? 'Handlingen' : 'Listan över de sparade filerna'} fanns senast ` +
  `${genTime.replace('T', ' ').replace(/\.\d+Z$|Z$/, ' UTC')}, enligt ${shownName(authority)}.`;

async function stampFault(
  stamp: KeptStamp,
  sealed: SealedView,
  sums: Bag['sums'],
  subtle: SubtleCrypto,
): Promise<string | StampFact> {
  const expected = stamp.over === 'seal' ? sealed.manifestHash : sums.get(LIST);
  const name = stamp.over === 'seal' ? 'Tidsstämpeln för förseglingen' : 'Tidsstämpeln för de sparade filerna';
  if (expected === undefined) return `${name} gäller filen ${LIST}, som saknas.`;
  if (stamp.recordSha256 !== expected) return `${name} gäller andra uppgifter än den här handlingens.`;
  const verdict = await verifyStamp(stamp.token, { sha256: expected }, {}, subtle);
  if (verdict.kind === 'broken') return `${name} håller inte. ${verdict.text}`;
  if (verdict.genTime !== stamp.genTime) return `${name} har en annan tid än journalen säger.`;
  return { over: stamp.over, genTime: verdict.genTime, authority: verdict.authority };
}

/** The .tsr files are what openssl reads. They must be exactly the stamps in the journal: none missing, none extra. */
async function fileFaults({ files, sums }: Bag, kept: KeptStamp[], subtle: SubtleCrypto): Promise<Fault[]> {
  // Compare hashes: comparing each stamp with each would be slow for a package of many stamps.
  const tokens = [...sums].filter(([path]) => path.endsWith('.tsr'));
  const keptSums = await Promise.all(kept.map(({ token }) => sha256(token, subtle)));
  const told = new Set(keptSums);
  const there = new Set(tokens.map(([, sum]) => sum));
  const strangers = tokens.filter(([, sum]) => !told.has(sum));
  const lost = keptSums.filter((sum) => !there.has(sum));
  const known = new Set(kept.flatMap((stamp) => stamp.chainPem.flatMap(certificates)));
  const chain = files.get(CHAIN);
  const listed = chain === undefined ? [] : certificates(textOf(chain) ?? '');
  const chainHolds =
    chain === undefined ||
    (listed.length === known.size && listed.every((one) => known.has(one)) && !strayText(textOf(chain) ?? ''));
  return [
    ...(chainHolds ? [] : [fault('stamps', CHAIN, `Certifikaten i ${CHAIN} är andra än de som journalen nämner.`)]),
    ...strangers.map(([path]) =>
      fault('stamps', path, `Tidsstämpeln ${shownName(path)} är ingen som journalen nämner.`),
    ),
    ...lost.map(() => fault('stamps', null, 'En tidsstämpel som journalen nämner saknas som fil.')),
  ];
}

/** fangst.sha256 was stamped at the capture, before the seal, and must list the same files as the record. */
function listFaults(files: Bag['files'], { artifacts }: SealedView): Fault[] {
  if (!files.has(LIST)) return [];
  const lines = (textOf(files.get(LIST)) ?? '')
    .split('\n')
    .filter((line) => line !== '')
    .sort();
  const expected = artifacts
    .filter(({ path }) => `data/${path}` !== LIST)
    .map(({ path, sha256 }) => `${sha256}  ${path}`)
    .sort();
  return lines.join('\n') === expected.join('\n')
    ? []
    : [fault('stamps', LIST, 'Listan fangst.sha256 räknar inte upp samma filer som handlingen.')];
}
