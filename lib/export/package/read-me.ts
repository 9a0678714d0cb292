/**
 * LÄS-MIG.txt: what the package is, how to check it without us, and what it proves and does not prove. The terminal
 * steps come first, because a page inside a package cannot vouch for itself.
 */
import type { Artifact, SealedPart } from '../../domain/evidence';
import type { Integrity } from '../../domain/integrity';
import type { JournalRow } from '../../domain/journal';
import type { StoredRecord } from '../../evidence/store';
import { goneIn } from '../../evidence/tombstone-in';
import { oneLine } from '../../domain/visible-text';
import { reachWords } from '../../i18n/snapshot-words';
import { snapshotText } from '../../i18n/snapshots';
import { swedishTime } from '../../i18n/swedish-time';
import { serviceName } from '../../by-hand/services';
import type { ChainHeads } from '../contract';
import { CHAIN_HEADS } from './chain-heads';
import { howToCheck } from './how-to-check';
import { pictureWords } from './picture-words';
import { STAMP_CHAIN, stampChain, stampFiles, stampWords } from './stamp-files';

export interface ReadMe {
  record: StoredRecord;
  integrity: Integrity;
  journalRows: JournalRow[];
  heads: ChainHeads;
  /** ISO 8601, UTC. */
  exportedAt: string;
  version: string;
  /** Files that could not be made, with the reason. */
  omissions: string[];
}

export function readMe(from: ReadMe): string {
  const {
    record: { row, part },
    exportedAt,
    version,
  } = from;
  return `BEVIS FRÅN ${serviceName(row.platform).toUpperCase()}
Handling ${row.id}, nummer ${row.seq} i arkivet
Konto: ${oneLine(part.source.registeredAccountName ?? 'saknas')}
Förseglad ${swedishTime(row.sealedAt)}. Uttagen ${swedishTime(exportedAt)} med Uppsikt ${version}.
${kindOf(part)}${missing(from.record)}${notMade(from)}
${howToCheck(from)}
VID UTTAGET
${checked(from)}

${proves(from)}
${contents(from)}`;
}

function kindOf({ entry, snapshot }: SealedPart): string {
  if (snapshot !== undefined)
    return `\nÖGONBLICKSBILD AV HELA SIDAN. ${reachWords(snapshot, 'sv')}\n${snapshotText('notHeld', {}, 'sv')}\n`;
  return entry === undefined ? '' : `\nINLAGT FÖR HAND, INTE AVLÄST. ${oneLine(entry.reason)}\n`;
}

function missing({ row, part }: StoredRecord): string {
  if (row.state !== 'partial') return '';
  const lines = part.record.missing.map((one) => `- ${oneLine(one.artifact)}: ${oneLine(one.reason)}`);
  return `\nBEVISET ÄR INTE FULLSTÄNDIGT. Detta saknas:\n${lines.join('\n')}\n`;
}

function notMade({ omissions }: ReadMe): string {
  if (omissions.length === 0) return '';
  const lines = omissions.map((one) => `- ${one}`);
  return `\nDETTA GICK INTE ATT GÖRA VID UTTAGET. Själva beviset är med.\n${lines.join('\n')}\n`;
}

function checked({ integrity }: ReadMe): string {
  if (integrity.kind === 'destroyed')
    return `${integrity.reason}\nDet som finns kvar, signaturen och platsen i kedjan kontrollerades. Det stämde.`;
  return integrity.kind === 'intact'
    ? 'Alla filer, signaturen och platsen i kedjan kontrollerades. Allt stämde.'
    : `VARNING. Kontrollen hittade ett fel i "${integrity.part}": ${integrity.reason}`;
}

function proves({ record: { part }, journalRows, heads }: ReadMe): string {
  const { records, journal } = heads;
  return `VAD PAKETET VISAR
- De signerade filerna har inte ändrats sedan de signerades med nyckeln i public-key.pem.
- Vad handläggaren såg, vilket skäl som valdes och när.
${stampWords(journalRows)
  .map((one) => `- ${one}`)
  .join('\n')}
- Kedjorna i arkivet slutade vid uttaget på handling ${records.seq} och journalrad ${journal.seq} (${CHAIN_HEADS}).
  Stämmer de inte med arkivet senare, har något tagits bort eller gjorts om där.

VAD PAKETET INTE VISAR
- Det visar inte att plattformen verkligen visade detta, och inte vem som skrev inlägget.
${aboutTime(journalRows)}
- Nyckeln finns bara i den webbläsare där beviset sparades. Paketet kan inte självt visa vems nyckel det är.
${notFetched(part)}`;
}

function aboutTime(journalRows: JournalRow[]): string {
  return stampFiles(journalRows).some((one) => one.over === 'handling.json')
    ? '- Tidsstämpeln visar att handlingen fanns då. Den visar inte när inlägget skrevs.'
    : '- Tiden kommer från handläggarens dator. Ingen utomstående har intygat den.';
}

/** What the item or its replies contain that is kept only as an address. */
function notFetched({ item }: SealedPart): string {
  const kinds = new Set([...item.media, ...item.replies.flatMap((reply) => reply.media)].map(({ kind }) => kind));
  return [
    kinds.has('video') ? '- Filmer hämtas inte. Deras adresser finns i handling.json, men inte själva filmerna.\n' : '',
    kinds.has('link-preview') ? '- Det som finns bakom en länk hämtas inte. Länkarna finns i handling.json.\n' : '',
  ].join('');
}

function contents(from: ReadMe): string {
  const { part } = from.record;
  const gone = goneIn(from.journalRows).files;
  const captured = part.artifacts
    .map((one) => `- ${one.path}: ${describe(part, one)}${gone.has(one.path) ? ' (FÖRSTÖRD, finns inte här)' : ''}\n`)
    .join('');
  return `FÅNGADE OCH SIGNERADE FILER I MAPPEN DATA
- handling.json: den förseglade handlingen. Det är den som är signerad. Den räknar upp filerna här under.
${captured}
ANDRA FILER I MAPPEN DATA. De är gjorda efter förseglingen.
- journal.json: allt som har hänt med handlingen fram till uttaget.
${derived(from)}${stamps(from)}- ${CHAIN_HEADS}: var arkivets och journalens kedjor slutade vid uttaget.
- verifiera.html: sidan som kontrollerar paketet.
- LÄS-MIG.txt: den här filen.
`;
}

/** Files made at export from what is sealed, and the files for checking the seal. */
function derived({ record: { part }, omissions }: ReadMe): string {
  const hasPdf = !omissions.some((one) => one.startsWith('handling.pdf'));
  const hasText = !part.artifacts.some((one) => one.path === 'text.txt');
  return [
    hasPdf ? '- handling.pdf: handlingen att läsa och lägga i diariet (PDF/A-1b). Gjord vid uttaget.\n' : '',
    '- innehall.html: samma sak att läsa i en webbläsare. Sidan är gjord vid uttaget.\n',
    hasText ? '- text.txt: inläggets text, ur handling.json.\n' : '',
    '- handling.sig och public-key.pem: signaturen och nyckeln att kontrollera den med.\n',
  ].join('');
}

function stamps({ journalRows }: ReadMe): string {
  return [
    ...stampFiles(journalRows).map(({ path, over }) => `- ${path}: tidsstämpel över ${over} (RFC 3161).\n`),
    stampChain(journalRows) === '' ? '' : `- ${STAMP_CHAIN}: tidsstämplingstjänstens certifikat.\n`,
  ].join('');
}

const ROLE_WORDS = {
  screen: 'bild',
  rendered: 'bild',
  text: 'text som den lästes',
  html: 'inläggets uppbyggnad',
  structure: 'sidans uppbyggnad',
  context: 'tråden runt inlägget',
  media: 'fil ur inlägget',
  imported: 'inlagt för hand',
} as const;

function describe(part: SealedPart, file: Artifact): string {
  if (file.path === 'fangst.sha256') return 'kontrollsummor för de sparade filerna, gjorda när de fångades';
  return file.mime.startsWith('image/') ? pictureWords(part, file).kind : ROLE_WORDS[file.role];
}
