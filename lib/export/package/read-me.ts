/** LÄS-MIG.txt: what the package is, how to check it without us, what it proves and what it does not. The terminal way first: a page inside a package cannot vouch for itself. */
import type { Artifact, SealedPart } from '../../domain/evidence';
import type { Integrity } from '../../domain/integrity';
import type { JournalRow } from '../../domain/journal';
import type { StoredRecord } from '../../evidence/store';
import { oneLine } from '../../domain/visible-text';
import { swedishTime } from '../../i18n/swedish-time';
import { platformName } from '../../i18n/archive';
import type { ChainHeads } from '../contract';
import { CHAIN_HEADS } from './chain-heads';
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
  const { record: { row, part }, integrity, exportedAt, version, lacks } = from;
  return `BEVIS FRÅN ${platformName(row.platform).toUpperCase()}
Handling ${row.id}, nummer ${row.seq} i arkivet
Konto: ${oneLine(part.source.registeredAccountName ?? 'saknas')}
Förseglad ${swedishTime(row.sealedAt)}. Uttagen ${swedishTime(exportedAt)} med Uppsikt ${version}.
${part.entry === undefined ? '' : `\nINLAGT FÖR HAND, INTE AVLÄST. ${oneLine(part.entry.reason)}\n`}${row.state === 'partial' ? `\nBEVISET ÄR INTE FULLSTÄNDIGT. Detta saknas:\n${part.record.missing.map((one) => `- ${oneLine(one.artifact)}: ${oneLine(one.reason)}`).join('\n')}\n` : ''}${lacks.length === 0 ? '' : `\nDETTA GICK INTE ATT GÖRA VID UTTAGET. Själva beviset är med.\n${lacks.map((one) => `- ${one}`).join('\n')}\n`}
${checks(from)}
VID UTTAGET
${integrity.kind === 'intact' ? 'Alla filer, signaturen och platsen i kedjan kontrollerades. Allt stämde.' : `VARNING. Kontrollen hittade ett fel i "${integrity.part}": ${integrity.reason}`}

${proves(from)}
${contents(from)}`;
}

function checks(from: ReadMe): string {
  return `SÅ KONTROLLERAR DU PAKETET
Packa upp paketet. Öppna en terminal i mappen där bagit.txt ligger.
Steg 1 räcker för att se om en fil har ändrats. Steg 2 och 3 visar vem och när.

1. Är alla filer oförändrade?
   Linux:
   sha256sum -c manifest-sha256.txt
   sha256sum -c tagmanifest-sha256.txt
   Mac:
   shasum -a 256 -c manifest-sha256.txt
   shasum -a 256 -c tagmanifest-sha256.txt
   Varje rad ska sluta med OK.
   Windows (PowerShell). Inga rader med FEL ska komma före ordet Klart:
   Get-Content -Encoding UTF8 manifest-sha256.txt, tagmanifest-sha256.txt | ForEach-Object { $sum, $fil = $_ -split '  ', 2; if ((Get-FileHash -Algorithm SHA256 -LiteralPath $fil).Hash -ne $sum) { "FEL: $fil" } }; 'Klart'
   Windows, en fil i taget:
   certutil -hashfile data\\handling.json SHA256

2. Håller signaturen?
   Linux och Mac. I Windows finns openssl med i Git för Windows.
   openssl dgst -sha384 -verify data/public-key.pem -signature data/handling.sig data/handling.json
   Svaret ska vara: Verified OK

${stampChecks(from)}
4. Är det rätt handling?
   SHA-256 för data/handling.json ska vara:
   ${from.record.row.manifestHash}
   Jämför med värdet i kommunens eget arkiv.

5. Utan terminal
   Öppna data/verifiera.html i en webbläsare. Ge den paketet, så kontrollerar den allt på en gång.
   Sidan behöver inget nät. Den ligger själv i paketet och kan därför ha bytts ut. Lita mer på stegen ovan,
   eller ta sidan ur ett annat paket.
`;
}

function stampChecks({ life }: ReadMe): string {
  const files = stampFiles(life);
  const chain = stampChain(life) !== '';
  const one = (path: string, over: string): string => `   openssl ts -verify -data data/${over} -in data/${path} -CAfile data/${STAMP_CHAIN} -untrusted data/${STAMP_CHAIN}\n`;
  if (files.length === 0) return `3. Håller tidsstämpeln?\n   Paketet har ingen tidsstämpel.\n`;
  return `3. Håller tidsstämpeln?
${files.map(({ path, over }) => one(path, over)).join('')}   Svaret ska vara: Verification: OK
   ${chain ? `Filen ${STAMP_CHAIN} följer med paketet. Hämta helst tjänstens rotcertifikat från tjänsten själv,` : 'Tjänsten lämnade inga certifikat. Hämta dem från tjänsten själv,'}
   och skriv dess filnamn efter -CAfile.
   När tidsstämpeln gavs står i den här raden:
   openssl ts -reply -in data/${files[0]?.path ?? 'handling.tsr'} -text
`;
}

function proves({ life, heads }: ReadMe): string {
  const stamped = stampFiles(life).some((one) => one.over === 'handling.json');
  return `VAD PAKETET VISAR
- Filerna har inte ändrats sedan de signerades med nyckeln i public-key.pem.
- Vad handläggaren såg, vilket skäl som valdes och när.
${stampWords(life).map((one) => `- ${one}`).join('\n')}
- Kedjorna i arkivet slutade vid uttaget på handling ${heads.records.seq} och journalrad ${heads.journal.seq} (${CHAIN_HEADS}).
  Stämmer de inte med arkivet senare, har något tagits bort eller gjorts om där.

VAD PAKETET INTE VISAR
- Det visar inte att plattformen verkligen visade detta, och inte vem som skrev inlägget.
${stamped ? '- Tidsstämpeln visar att handlingen fanns då. Den visar inte när inlägget skrevs.' : '- Tiden kommer från handläggarens dator. Ingen utomstående har intygat den.'}
- Nyckeln finns bara i den webbläsare där beviset sparades. Paketet kan inte självt visa vems nyckel det är.
`;
}

function contents({ record: { part }, life, lacks }: ReadMe): string {
  return `INNEHÅLL I MAPPEN DATA
- handling.json: den förseglade handlingen. Det är den som är signerad.
- journal.json: allt som har hänt med handlingen fram till uttaget.
${lacks.some((one) => one.startsWith('handling.pdf')) ? '' : '- handling.pdf: handlingen att läsa och lägga i diariet (PDF/A-1b). Gjord vid uttaget.\n'}- innehall.html: samma sak att läsa i en webbläsare. Sidan är gjord vid uttaget.
- text.txt: inläggets text.
- handling.sig och public-key.pem: signaturen och nyckeln att kontrollera den med.
${stampFiles(life).map(({ path, over }) => `- ${path}: tidsstämpel över ${over} (RFC 3161).\n`).join('')}${stampChain(life) === '' ? '' : `- ${STAMP_CHAIN}: tidsstämplingstjänstens certifikat.\n`}- ${CHAIN_HEADS}: var arkivets och journalens kedjor slutade vid uttaget.
- verifiera.html: sidan som kontrollerar paketet.
${part.artifacts.filter((one) => one.path !== 'text.txt').map((one) => `- ${one.path}: ${describe(part, one)}`).join('\n')}
`;
}

const ROLE_WORDS = { screen: 'bild', rendered: 'bild', text: 'text som den lästes', html: 'inläggets uppbyggnad', structure: 'sidans uppbyggnad', context: 'tråden runt inlägget', media: 'fil ur inlägget', imported: 'inlagt för hand' } as const;

function describe(part: SealedPart, file: Artifact): string {
  if (file.path === 'fangst.sha256') return 'kontrollsummor för de sparade filerna, gjorda när de fångades';
  return file.mime.startsWith('image/') ? pictureWords(part, file).kind : ROLE_WORDS[file.role];
}
