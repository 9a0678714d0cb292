/** LÄS-MIG.txt: what the package is, how to check it without us, what it proves and what it does not. The terminal way first: a page inside a package cannot vouch for itself. */
import type { Artifact, SealedPart } from '../../domain/evidence';
import { howMade } from '../../domain/how-made';
import type { Integrity } from '../../domain/integrity';
import type { StoredRecord } from '../../evidence/store';
import { oneLine } from '../../domain/visible-text';
import { swedishTime } from '../../i18n/swedish-time';
import { platformName } from '../../i18n/archive';
import { methodWords } from './words';

export function readMe({ row, part }: StoredRecord, integrity: Integrity, exportedAt: string, version: string): string {
  const platform = platformName(row.platform);
  return `BEVIS FRÅN ${platform.toUpperCase()}
Handling ${row.id}, nummer ${row.seq} i arkivet
Konto: ${oneLine(part.source.registeredAccountName ?? 'saknas')}
Förseglad ${swedishTime(row.sealedAt)}. Uttagen ${swedishTime(exportedAt)} med Uppsikt ${version}.
${row.state === 'partial' ? `\nBEVISET ÄR INTE FULLSTÄNDIGT. Detta saknas:\n${part.record.missing.map((one) => `- ${oneLine(one.artifact)}: ${oneLine(one.reason)}`).join('\n')}\n` : ''}
SÅ KONTROLLERAR DU PAKETET
Öppna en terminal i mappen där bagit.txt ligger.

1. Är alla filer oförändrade?
   sha256sum -c manifest-sha256.txt
   sha256sum -c tagmanifest-sha256.txt
   (På Mac: shasum -a 256 -c manifest-sha256.txt)
   Varje rad ska sluta med OK.

2. Håller signaturen?
   openssl dgst -sha384 -verify data/public-key.pem -signature data/handling.sig data/handling.json
   Svaret ska vara: Verified OK

3. Är det rätt handling?
   sha256sum data/handling.json
   Svaret ska vara: ${row.manifestHash}
   Jämför med värdet i kommunens eget arkiv.

VID UTTAGET
${integrity.kind === 'intact' ? 'Alla filer, signaturen och platsen i kedjan kontrollerades. Allt stämde.' : `VARNING. Kontrollen hittade ett fel i "${integrity.part}": ${integrity.reason}`}

VAD PAKETET VISAR
- Filerna har inte ändrats sedan de signerades med nyckeln i public-key.pem.
- Vad handläggaren såg, vilket skäl som valdes och när.

VAD PAKETET INTE VISAR
- Det visar inte att plattformen verkligen visade detta, och inte vem som skrev inlägget.
- Tiden kommer från handläggarens dator. Den är inte tidsstämplad av någon utomstående.
- Nyckeln finns bara i den webbläsare där beviset sparades. Paketet kan inte självt visa vems nyckel det är.

INNEHÅLL I MAPPEN DATA
- handling.json: den förseglade handlingen. Det är den som är signerad.
- journal.json: allt som har hänt med handlingen fram till uttaget.
- innehall.html: samma sak att läsa i en webbläsare. Sidan är gjord vid uttaget.
- text.txt: inläggets text.
- handling.sig och public-key.pem: signaturen och nyckeln att kontrollera den med.
${part.artifacts.map((one) => `- ${one.path}: ${describe(part, one)}`).join('\n')}
`;
}

const ROLE_WORDS = { screen: 'bild', rendered: 'bild', text: 'text som den lästes', html: 'inläggets uppbyggnad', structure: 'sidans uppbyggnad', context: 'tråden runt inlägget', media: 'bifogad fil', imported: 'bild som lades in för hand' } as const;

function describe(part: SealedPart, file: Artifact): string {
  const made = howMade(part, file);
  return made === undefined ? ROLE_WORDS[file.role] : methodWords(made.method);
}
