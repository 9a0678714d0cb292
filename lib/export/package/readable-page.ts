/** innehall.html: the record to read, in any browser, with no script and nothing fetched but the pictures beside it. Derived at export; the sealed part is handling.json. */
import type { SealedPart } from '../../domain/evidence';
import type { JournalRow } from '../../domain/journal';
import { howMade } from '../../domain/how-made';
import { outcomeOf, type StoredRecord } from '../../evidence/store';
import { escapeHtml as e } from './escape-html';
import { swedishTime } from '../../i18n/swedish-time';
import { platformName } from '../../i18n/archive';
import { criticismWords, journalWords, methodWords, outcomeWords, tierWords } from './words';

const STYLE = 'body{font:1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}img{max-width:100%;border:1px solid #767676}pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit;border-left:4px solid #767676;padding-left:1rem;unicode-bidi:isolate}dt{font-weight:600}dd{margin:0 0 .5rem;overflow-wrap:anywhere}figure{margin:1rem 0}';

/** @param files the package's paths that are there, for the pictures: data/bild.png */
export function readablePage(record: StoredRecord, life: JournalRow[], files: ReadonlySet<string>): string {
  const { row, part } = record;
  const outcome = outcomeOf(life);
  return `<!doctype html>
<html lang="sv"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'"><meta name="viewport" content="width=device-width"><title>Handling ${row.seq}</title><style>${STYLE}</style></head>
<body><main><h1>Bevis nummer ${row.seq}</h1>
<p>${outcome === null ? 'Ingen borttagning är avslutad.' : e(outcomeWords(outcome))}</p>
${missing(part)}<h2>Inlägget</h2>
<p><strong>${e(part.item.author.name ?? 'Namn saknas')}</strong></p><pre dir="auto">${e(part.item.text.raw)}</pre>
${pictures(part, files)}${thread('Inlägget det svarar på', part.item.context)}${thread('Svar', part.item.replies)}${decision(part)}
<h2>Uppgifter</h2>${list(facts(record))}
<h2>Journal</h2><ol>${life.map((one) => `<li>${e(swedishTime(one.at))} – ${e(journalWords(one.kind))}${one.operator === null ? '' : ` (${e(one.operator)})`}</li>`).join('')}</ol>
<p>Sidan är gjord vid uttaget. Det som är förseglat och signerat är handling.json. Den visar inte vem som skrev inlägget. Läs LÄS-MIG.txt.</p></main></body></html>
`;
}

function missing(part: SealedPart): string {
  if (part.record.missing.length === 0) return '';
  return `<h2>Detta saknas</h2><ul>${part.record.missing.map((one) => `<li>${e(one.artifact)}: ${e(one.reason)}</li>`).join('')}</ul>`;
}

function pictures(part: SealedPart, files: ReadonlySet<string>): string {
  return part.artifacts
    .filter((one) => one.mime === 'image/png')
    .map((one) => {
      if (!files.has(`data/${one.path}`)) return `<p>Bilden ${e(one.path)} saknas.</p>`;
      const how = howMade(part, one);
      const words = how === undefined ? e(one.path) : `${e(methodWords(how.method))}${how.losses.length === 0 ? '' : `. Detta gick inte att rita: ${e(how.losses.join('; '))}`}`;
      return `<figure><img alt="Bild av inlägget. Texten står ovanför." src="${e(one.path)}"><figcaption>${words}</figcaption></figure>`;
    })
    .join('\n');
}

function thread(heading: string, items: SealedPart['item']['replies']): string {
  if (items.length === 0) return '';
  return `<h2>${heading}</h2>${items.map((one) => `<p><strong>${e(one.author.name ?? 'Namn saknas')}</strong></p><pre dir="auto">${e(one.text.raw)}</pre>`).join('\n')}\n`;
}

function decision({ decision: made }: SealedPart): string {
  const rows: [string, string | null][] = [
    ['Skäl', made.groundLabel],
    ['Riktlinjens ord', made.guidelineLine === null ? made.groundQuote : `${made.groundQuote} (rad ${made.guidelineLine})`],
    ['Slag', tierWords(made.tier)],
    ['Lagrum', made.legalBasis],
    ['Motivering', made.motivation],
    ['Är det kritik?', criticismWords(made.criticismTest)],
    ['Mildare åtgärd', made.mildestMeasure.value ?? made.mildestMeasure.reason],
    ['Beslutat', swedishTime(made.decidedAt)],
  ];
  return `<h2>Beslutet</h2>${list(rows)}`;
}

function facts({ row, part }: StoredRecord): [string, string | null][] {
  return [
    ['Plattform', platformName(row.platform)],
    ['Kommunens konto', part.source.registeredAccountName],
    ['Inloggad som', part.platformAccount.name ?? part.platformAccount.reason],
    ['Adress', part.source.permalink ?? part.source.pageUrl],
    ['Publicerat, som det visades', part.item.postedAt.raw ?? part.received.asShown],
    ['Handläggare', part.operator.name ?? part.operator.reason],
    ['Förseglad', swedishTime(row.sealedAt)],
    ['Id', row.id],
    ['SHA-256 av handling.json', row.manifestHash],
  ];
}

const list = (rows: [string, string | null][]): string => `<dl>${rows.map(([label, value]) => `<dt>${e(label)}</dt><dd>${e(value ?? 'Saknas')}</dd>`).join('')}</dl>`;
