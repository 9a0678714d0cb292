/**
 * handling.pdf: the record as a PDF/A-1b for the diarium, readable by a registrar who has never seen the product.
 * Derived at export; the sealed part is handling.json.
 */
import type { Artifact, SealedPart } from '../../domain/evidence';
import type { Integrity } from '../../domain/integrity';
import type { JournalRow } from '../../domain/journal';
import { oneLine } from '../../domain/visible-text';
import { outcomeOf, type StoredRecord } from '../../evidence/store';
import { serviceName } from '../../by-hand/services';
import { pastUppsiktWords } from '../../i18n/losses';
import { markedWith } from '../../i18n/marks';
import { swedishTime } from '../../i18n/swedish-time';
import type { ChainHeads, Fonts } from '../contract';
import { goneIn } from '../../evidence/tombstone-in';
import { tombstoneWords } from '../../i18n/tombstone-words';
import { journalLine } from '../package/journal-words';
import { pictureWords } from '../package/picture-words';
import { decisionFacts, itemFacts, recordFacts, snapshotFactsOf } from '../package/record-facts';
import { originalHeading, outcomeWords } from '../package/words';
import { captureMethodOf } from '../../domain/capture-method';
import { pictureForPdf } from './picture-for-pdf';
import { Sheet } from './sheet';

export interface HandlingPdf {
  record: StoredRecord;
  journalRows: JournalRow[];
  integrity: Integrity;
  heads: ChainHeads;
  /** The stamps, or why there is none, in complete sentences. */
  stamps: string[];
  exportedAt: Date;
  version: string;
  fonts: Fonts;
  /** The bytes of a captured file, read one at a time; undefined if they are gone. */
  file: (path: string) => Promise<Uint8Array<ArrayBuffer> | undefined>;
  signal?: AbortSignal | undefined;
}

/** @throws the signal's reason if aborted */
export async function handlingPdf(from: HandlingPdf): Promise<Uint8Array<ArrayBuffer>> {
  const { row, part } = from.record;
  const sheet = new Sheet(from.fonts, {
    title: `Bevis nummer ${row.seq} från ${serviceName(row.platform).replace(/[^\p{L}\p{N} .-]/gu, '')}`,
    at: from.exportedAt,
    foot: `Bevis nummer ${row.seq} · ${row.id}`,
    producer: `Uppsikt ${from.version.replace(/[^\w.-]/g, '')}`,
  });
  opening(sheet, from);
  missing(sheet, part);
  if (part.snapshot === undefined) judgedItem(sheet, from);
  else {
    sheet.heading('Ögonblicksbild av hela sidan');
    sheet.facts(snapshotFactsOf(from.record, part.snapshot));
  }
  thread(sheet, part);
  await pictures(sheet, from);
  sheet.heading('Uppgifter om handlingen');
  sheet.facts(recordFacts(from.record, from.journalRows));
  hashes(sheet, from);
  sheet.heading('Journal');
  sheet.list(from.journalRows.map(journalLine), 9);
  closing(sheet);
  from.signal?.throwIfAborted();
  return sheet.end();
}

function judgedItem(sheet: Sheet, { record, journalRows }: HandlingPdf): void {
  sheet.heading('Inlägget');
  itemText(sheet, record.part.item);
  sheet.facts(itemFacts(record));
  sheet.heading('Beslutet');
  sheet.facts(decisionFacts(record.part, journalRows));
}

function opening(
  sheet: Sheet,
  { record: { row, part }, journalRows, integrity, exportedAt, version }: HandlingPdf,
): void {
  const outcome = outcomeOf(journalRows);
  sheet.heading(`Bevis nummer ${row.seq}`, 1);
  sheet.text(
    [
      `Från ${serviceName(row.platform)}, ${part.source.registeredAccountName ?? 'kontot är inte registrerat'}.`,
      `Förseglat ${swedishTime(row.sealedAt)}.`,
      `Uttaget ${swedishTime(exportedAt.toISOString())} med Uppsikt ${version}.`,
    ].join(' '),
  );
  if (part.snapshot === undefined)
    sheet.text(`Utfall: ${outcome === null ? 'Ingen borttagning är avslutad.' : outcomeWords(outcome)}`);
  const past = pastUppsiktWords(journalRows, 'sv');
  if (past !== undefined) sheet.text(`${past}.`);
  if (part.entry !== undefined) sheet.text(`INLAGT FÖR HAND, INTE AVLÄST. ${part.entry.reason}`);
  sheet.text(
    integrity.kind === 'intact'
      ? 'Vid uttaget stämde alla filer, signaturen och platsen i kedjan.'
      : integrity.kind === 'destroyed'
        ? `${integrity.reason} Vid uttaget stämde det som finns kvar, signaturen och platsen i kedjan.`
        : `VARNING. Kontrollen vid uttaget hittade ett fel i "${integrity.part}": ${integrity.reason}`,
  );
}

function missing(sheet: Sheet, part: SealedPart): void {
  if (part.record.missing.length === 0) return;
  sheet.heading('Detta saknas');
  sheet.list(part.record.missing.map((one) => `${one.artifact}: ${one.reason}`));
}

type Written = Pick<SealedPart['item'], 'author' | 'postedAt' | 'ends' | 'marks'> & {
  text: Pick<SealedPart['item']['text'], 'raw' | 'truncated' | 'translated' | 'original'>;
};

function itemText(sheet: Sheet, { text, ends }: Written): void {
  const none = ends?.text.kind === 'not-read' ? '(Texten gick inte att läsa)' : '(Ingen text)';
  sheet.text(text.raw === '' ? none : text.raw, { bar: true });
  if (text.truncated) sheet.text('Texten är avkortad: den gick inte att visa i sin helhet.');
  if (text.original === undefined) return;
  sheet.text(originalHeading(text));
  sheet.text(text.original, { bar: true });
}

function thread(sheet: Sheet, { item, snapshot }: SealedPart): void {
  const one = (written: Written): void => {
    const marked = markedWith(written.marks, 'sv');
    const head = [written.author.name ?? 'Namn saknas', written.postedAt.raw, marked === '' ? null : marked];
    sheet.text(head.filter((part) => part !== null).join(', '), { size: 9 });
    itemText(sheet, written);
  };
  const heading = snapshot === undefined ? 'Inlägget det står under' : 'Inlägg som lästes på sidan';
  if (item.context.length > 0) sheet.heading(heading);
  for (const written of item.context) one(written);
  if (snapshot !== undefined) return;
  sheet.heading(`Svar som försvinner med det: ${item.replies.length}`);
  if (item.replies.length === 0) sheet.text('Inga svar är sparade.');
  for (const written of item.replies) one(written);
}

async function pictures(sheet: Sheet, { record: { part }, journalRows, file, signal }: HandlingPdf): Promise<void> {
  const shown = part.artifacts.filter((one) => one.mime.startsWith('image/'));
  const gone = goneIn(journalRows).files;
  sheet.heading('Bilder');
  if (shown.length === 0) sheet.text('Beviset har ingen bild.');
  for (const one of shown) {
    signal?.throwIfAborted();
    const tombstone = gone.get(one.path);
    if (tombstone === undefined) await picture(sheet, part, one, await file(one.path));
    else sheet.text(tombstoneWords(tombstone));
  }
}

async function picture(
  sheet: Sheet,
  part: SealedPart,
  file: Artifact,
  bytes: Uint8Array<ArrayBuffer> | undefined,
): Promise<void> {
  const words = pictureWords(part, file);
  sheet.heading(`${words.kind} (${file.path})`, 3);
  sheet.text([...words.how, words.proves].join(' '), { size: 9 });
  if (words.losses.length > 0) {
    sheet.text('Detta gick inte att rita:', { size: 9 });
    sheet.list(words.losses, 9);
  }
  if (bytes === undefined) return sheet.text(`Filen ${file.path} saknas i arkivet.`);
  const ready = await pictureForPdf(bytes);
  if (ready.kind === 'not-shown') return sheet.text(`${ready.reason} (${file.path})`);
  sheet.picture(ready.bytes, ready, ready.width / Math.max(captureMethodOf(part, file)?.scale ?? 1, 0.1));
}

function hashes(sheet: Sheet, { record, heads, stamps }: HandlingPdf): void {
  sheet.heading('Kontrollsummor och tid');
  for (const line of stamps) sheet.text(line);
  sheet.text('SHA-256 för de sparade filerna:');
  sheet.list(
    record.part.artifacts.map((one) => `${one.path} (${one.bytes} byte): ${one.sha256}`),
    8,
  );
  sheet.facts([
    ['Arkivets kedja slutade vid uttaget på', `handling ${heads.records.seq}: ${heads.records.hash}`],
    ['Journalens kedja slutade vid uttaget på', `rad ${heads.journal.seq}: ${heads.journal.hash}`],
  ]);
}

function closing(sheet: Sheet): void {
  sheet.heading('Vad detta visar och inte visar');
  sheet.text(
    [
      'Filerna i paketet har inte ändrats sedan de signerades.',
      'Det visar inte att plattformen verkligen visade detta, och inte vem som skrev inlägget.',
      'Dokumentet är gjort vid uttaget. Det som är förseglat och signerat är handling.json.',
      'Bilderna är gjorda ogenomskinliga för PDF/A; de förseglade filerna ligger i paketet.',
    ].join(' '),
  );
  if (sheet.replaced > 0)
    sheet.text(
      [
        `${oneLine(String(sheet.replaced))} tecken finns inte i dokumentets typsnitt.`,
        'De står med sitt nummer, till exempel [U+1F600]. I handling.json står texten som den lästes.',
      ].join(' '),
    );
}
