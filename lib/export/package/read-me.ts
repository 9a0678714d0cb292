/**
 * LÄS-MIG.txt: what the package is, how to check it without us, what it proves and what it does not. The terminal
 * way first: a page inside a package cannot vouch for itself.
 */
import type { Artifact, SealedPart } from '../../domain/evidence';
import type { Integrity } from '../../domain/integrity';
import type { JournalRow } from '../../domain/journal';
import type { StoredRecord } from '../../evidence/store';
import { oneLine } from '../../domain/visible-text';
import { swedishTime } from '../../i18n/swedish-time';
import { platformName } from '../../i18n/archive';
import type { ChainHeads } from '../contract';
import { CHAIN_HEADS } from './chain-heads';
import { howToCheck } from './how-to-check';
import { pictureWords } from './picture-words';
import { STAMP_CHAIN, stampChain, stampFiles, stampWords } from './stamp-files';

export interface ReadMe {
  record: StoredRecord;
  integrity: Integrity;
  life: JournalRow[];
  heads: ChainHeads;
  /** ISO 8601, UTC. */
  exportedAt: string;
  version: string;
  /** Files that could not be made, in words. */
  lacks: string[];
}

export function readMe(from: ReadMe): string {
  const {
    record: { row, part },
    integrity,
    exportedAt,
    version,
    lacks,
  } = from;
  return `BEVIS FRÅN ${platformName(row.platform).toUpperCase()}
Handling ${row.id}, nummer ${row.seq} i arkivet
Konto: ${oneLine(part.source.registeredAccountName ?? 'saknas')}
Förseglad ${swedishTime(row.sealedAt)}. Uttagen ${swedishTime(exportedAt)} med Uppsikt ${version}.
${part.entry === undefined ? '' : `\nINLAGT FÖR HAND, INTE AVLÄST. ${oneLine(part.entry.reason)}\n`}${row.state === 'partial' ? `\nBEVISET ÄR INTE FULLSTÄNDIGT. Detta saknas:\n${part.record.missing.map((one) => `- ${oneLine(one.artifact)}: ${oneLine(one.reason)}`).join('\n')}\n` : ''}${lacks.length === 0 ? '' : `\nDETTA GICK INTE ATT GÖRA VID UTTAGET. Själva beviset är med.\n${lacks.map((one) => `- ${one}`).join('\n')}\n`}
${howToCheck(from)}
VID UTTAGET
${integrity.kind === 'intact' ? 'Alla filer, signaturen och platsen i kedjan kontrollerades. Allt stämde.' : `VARNING. Kontrollen hittade ett fel i "${integrity.part}": ${integrity.reason}`}

${proves(from)}
${contents(from)}`;
}

function proves({ record: { part }, life, heads }: ReadMe): string {
  const stamped = stampFiles(life).some((one) => one.over === 'handling.json');
  return `VAD PAKETET VISAR
- De signerade filerna har inte ändrats sedan de signerades med nyckeln i public-key.pem.
- Vad handläggaren såg, vilket skäl som valdes och när.
${stampWords(life)
  .map((one) => `- ${one}`)
  .join('\n')}
- Kedjorna i arkivet slutade vid uttaget på handling ${heads.records.seq} och journalrad ${heads.journal.seq} (${CHAIN_HEADS}).
  Stämmer de inte med arkivet senare, har något tagits bort eller gjorts om där.

VAD PAKETET INTE VISAR
- Det visar inte att plattformen verkligen visade detta, och inte vem som skrev inlägget.
${stamped ? '- Tidsstämpeln visar att handlingen fanns då. Den visar inte när inlägget skrevs.' : '- Tiden kommer från handläggarens dator. Ingen utomstående har intygat den.'}
- Nyckeln finns bara i den webbläsare där beviset sparades. Paketet kan inte självt visa vems nyckel det är.
${notFetched(part)}`;
}

/** What is kept by its address only, where the item or its replies have any. */
function notFetched({ item }: SealedPart): string {
  const kinds = new Set([...item.media, ...item.replies.flatMap((reply) => reply.media)].map(({ kind }) => kind));
  return [
    kinds.has('video') ? '- Filmer hämtas inte. Deras adresser finns i handling.json, men inte själva filmerna.\n' : '',
    kinds.has('link-preview') ? '- Det som finns bakom en länk hämtas inte. Länkarna finns i handling.json.\n' : '',
  ].join('');
}

function contents({ record: { part }, life, lacks }: ReadMe): string {
  const captured = part.artifacts.map((one) => `- ${one.path}: ${describe(part, one)}\n`).join('');
  return `FÅNGADE OCH SIGNERADE FILER I MAPPEN DATA
- handling.json: den förseglade handlingen. Det är den som är signerad. Den räknar upp filerna här under.
${captured}
ANDRA FILER I MAPPEN DATA. De är gjorda efter förseglingen.
- journal.json: allt som har hänt med handlingen fram till uttaget.
${lacks.some((one) => one.startsWith('handling.pdf')) ? '' : '- handling.pdf: handlingen att läsa och lägga i diariet (PDF/A-1b). Gjord vid uttaget.\n'}- innehall.html: samma sak att läsa i en webbläsare. Sidan är gjord vid uttaget.
${part.artifacts.some((one) => one.path === 'text.txt') ? '' : '- text.txt: inläggets text, ur handling.json.\n'}- handling.sig och public-key.pem: signaturen och nyckeln att kontrollera den med.
${stampFiles(life)
  .map(({ path, over }) => `- ${path}: tidsstämpel över ${over} (RFC 3161).\n`)
  .join(
    '',
  )}${stampChain(life) === '' ? '' : `- ${STAMP_CHAIN}: tidsstämplingstjänstens certifikat.\n`}- ${CHAIN_HEADS}: var arkivets och journalens kedjor slutade vid uttaget.
- verifiera.html: sidan som kontrollerar paketet.
- LÄS-MIG.txt: den här filen.
`;
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
