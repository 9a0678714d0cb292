/**
 * Checks a package without the product that made it. It uses no browser API but WebCrypto, so the same code runs in the
 * archive, in the package's own verifiera.html and in Node. verify.design.md tells what each check proves.
 */
import type { JournalRow } from '../domain/journal';
import { sha256 } from '../domain/sha256';
import { bagInfo } from './bag-info';
import { checkDeclaration, checkPayload, checkTags } from './checks/bag';
import { fault, type Bag } from './checks/context';
import { checkJournal, sealedAtOf } from './checks/journal';
import { asText, at } from './checks/json';
import { checkFiles, checkSealed, type SealedView } from './checks/sealed';
import { checkSignature } from './checks/signature';
import { checkStamps } from './checks/stamps';
import { checkTombstones } from './checks/tombstones';
import type { Known } from './known';
import { locateBag } from './locate-bag';
import type { AboutPackage, Fault, PackageFile, PackageReport, PartId, PartReport } from './report';

export interface VerifyEnv {
  subtle: SubtleCrypto;
  /** What this version knows: `knownBySchema`. The plain page gets it when it is built. */
  known: Known;
  /** Aborting makes `verifyPackage` reject with the signal's reason. */
  signal?: AbortSignal;
  /** Called after each file is hashed. */
  onProgress?: (progress: { done: number; total: number }) => void;
}

/**
 * @param files the package's files, from a ZIP (readZip) or a folder
 * @param unpacking the faults found while unpacking
 * @returns every part's state; `faults` has the first break first
 * @throws Refused when these are not the files of one package
 * @example const report = await verifyPackage(files, { subtle: crypto.subtle, known });
 *   if (report.kind === 'broken') say(report.faults[0]?.reason);
 */
export async function verifyPackage(files: PackageFile[], env: VerifyEnv, unpacking?: Fault[]): Promise<PackageReport> {
  const { inside, outside, ignored } = locateBag(files);
  const bag: Bag = { files: inside, sums: await hashes(inside, env) };
  const sealed = checkSealed(bag, env.known.fields);
  const rest = sealed.newer === undefined ? await checkRecord(bag, sealed.view, env) : notJudged();
  const parts: PartReport[] = [
    ...(unpacking === undefined ? [] : [zipPart(unpacking)]),
    checkDeclaration(bag, outside),
    checkPayload(bag),
    checkTags(bag),
    sealed.part,
    ...rest.parts,
  ];
  const faults = parts.flatMap((part) => part.faults);
  const unknown = [...(sealed.newer === undefined ? [] : [sealed.newer]), ...sealed.unknown, ...rest.unknown];
  const kind = faults.length > 0 ? 'broken' : unknown.length > 0 ? 'newer' : 'intact';
  const { destroyed } = rest;
  return { kind, faults, parts, about: aboutOf(sealed.view, rest.rows, rest.keyId), unknown, destroyed, ignored };
}

async function hashes(files: Bag['files'], { subtle, signal, onProgress }: VerifyEnv): Promise<Bag['sums']> {
  const sums = new Map<string, string>();
  for (const [path, bytes] of files) {
    signal?.throwIfAborted();
    sums.set(path, await sha256(bytes, subtle));
    onProgress?.({ done: sums.size, total: files.size });
  }
  return sums;
}

const zipPart = (faults: Fault[]): PartReport => ({
  id: 'zip',
  state: faults.length === 0 ? 'holds' : 'broken',
  words: 'ZIP-filen gick att packa upp, och dess kontrollsummor stämmer.',
  faults,
});

interface RecordChecks {
  parts: PartReport[];
  rows: JournalRow[];
  keyId: string | null;
  unknown: string[];
  destroyed: string[];
}

async function checkRecord(
  bag: Bag,
  view: SealedView | undefined,
  { subtle, known, signal }: VerifyEnv,
): Promise<RecordChecks> {
  const journal = await checkJournal(bag, view, new Set(known.kinds), { subtle, signal });
  const signature = await checkSignature(bag, journal.rows, subtle);
  signal?.throwIfAborted();
  const tombstones = await checkTombstones(journal.rows, view?.manifestHash ?? '', subtle);
  const ours =
    view === undefined
      ? [couldNot('files')]
      : [identified(withFaults(checkFiles(bag, view, tombstones.gone), tombstones.faults), bag, view)];
  const stamps =
    view === undefined ? couldNot('stamps') : (await checkStamps(bag, journal.rows, view, { subtle, signal })).part;
  return {
    parts: [...ours, journal.part, signature.part, stamps],
    rows: journal.rows,
    keyId: signature.keyId,
    unknown: journal.unknown,
    destroyed: view === undefined ? [] : tombstones.words,
  };
}

const withFaults = (part: PartReport, faults: Fault[]): PartReport =>
  faults.length === 0 ? part : { ...part, state: 'broken', faults: [...part.faults, ...faults] };

const couldNot = (id: PartId): PartReport => ({
  id,
  state: 'not-judged',
  words: 'Gick inte att kontrollera, eftersom handlingen inte går att läsa.',
  faults: [],
});

function notJudged(): RecordChecks {
  const words = 'Inte prövat. Det behövs en nyare version av Uppsikt.';
  return {
    parts: (['files', 'journal', 'signature', 'stamps'] as const).map((id) => ({
      id,
      state: 'not-judged',
      words,
      faults: [],
    })),
    rows: [],
    keyId: null,
    unknown: [],
    destroyed: [],
  };
}

/** bag-info.txt names the record too. A bag around another record would give the reader the wrong number. */
function identified(part: PartReport, { files }: Bag, view: SealedView): PartReport {
  const [said] = bagInfo(files, 'External-Identifier');
  if (said === undefined || said === view.id) return part;
  return {
    ...part,
    state: 'broken',
    faults: [
      ...part.faults,
      fault('files', 'bag-info.txt', 'Filen bag-info.txt nämner en annan handling än den som ligger i paketet.'),
    ],
  };
}

function aboutOf(view: SealedView | undefined, rows: JournalRow[], keyId: string | null): AboutPackage | null {
  if (view === undefined) return null;
  const text = (...keys: string[]): string | null => asText(at(view.value, ...keys)) ?? null;
  return {
    id: view.id,
    seq: view.seq,
    manifestHash: view.manifestHash,
    state: view.state,
    keyId,
    platform: text('source', 'platform') ?? '',
    author: text('item', 'author', 'name'),
    account: text('source', 'registeredAccountName'),
    ground: text('decision', 'groundLabel'),
    sealedAt: sealedAtOf(rows),
    rows: rows.map(({ seq, hash }) => ({ seq, hash })),
  };
}
