/**
 * innehall.html: the record as a page for any browser, without scripts, loading only the pictures beside it. Derived at
 * export; the sealed part is handling.json.
 */
import type { SealedPart } from '../../domain/evidence';
import type { JournalRow } from '../../domain/journal';
import { outcomeOf, type StoredRecord } from '../../evidence/store';
import { goneIn } from '../../evidence/tombstone-in';
import { pastUppsiktWords } from '../../i18n/losses';
import { markedWith } from '../../i18n/marks';
import { tombstoneWords } from '../../i18n/tombstone-words';
import { escapeHtml as e } from './escape-html';
import { journalLine } from './journal-words';
import { pictureWords } from './picture-words';
import { decisionFacts, itemFacts, recordFacts, snapshotFactsOf, type Fact } from './record-facts';
import { originalHeading, outcomeWords } from './words';

const STYLE = [
  'body{font:1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;',
  'color:#1b1b1b;background:#fff}',
  'img{max-width:100%;border:1px solid #767676}',
  'pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit;',
  'border-left:4px solid #767676;padding-left:1rem;unicode-bidi:isolate}',
  'dt{font-weight:600}dd{margin:0 0 .5rem;overflow-wrap:anywhere;white-space:pre-line}',
  'figure{margin:1rem 0}',
].join('');
/** The pictures are files beside the page. Browsers differ in whether those match `self` or `file:`. */
const POLICY = "default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'";

/** @param files paths that exist in the package, used for the pictures, for example data/bild.png */
export function readablePage(record: StoredRecord, journalRows: JournalRow[], files: ReadonlySet<string>): string {
  const { row, part } = record;
  const outcome = outcomeOf(journalRows);
  const past = pastUppsiktWords(journalRows, 'sv');
  const pastLine = past === undefined ? '' : `\n<p>${e(past)}.</p>`;
  const outcomeLine = `<p>${outcome === null ? 'Ingen borttagning är avslutad.' : e(outcomeWords(outcome))}</p>`;
  const isSnapshot = part.snapshot !== undefined;
  const around = thread(isSnapshot ? 'Inlägg som lästes på sidan' : 'Inlägget det svarar på', part.item.context);
  return `<!doctype html>
${head(row.seq)}
<body><main><h1>Bevis nummer ${row.seq}</h1>
${isSnapshot ? '' : outcomeLine}${pastLine}
${byHand(part)}${missing(part)}${itemOf(record)}
${pictures(part, files, journalRows)}${around}${thread('Svar', part.item.replies)}
${isSnapshot ? '' : `<h2>Beslutet</h2>${list(decisionFacts(part, journalRows))}`}
<h2>Uppgifter</h2>${list(recordFacts(record, journalRows))}
<h2>Journal</h2><ol>${journalRows.map((one) => `<li>${e(journalLine(one))}</li>`).join('')}</ol>
${closing()}</main></body></html>
`;
}

/** A snapshot's page has no author and has not been judged, so it shows other facts. */
function itemOf(record: StoredRecord): string {
  const { part } = record;
  return part.snapshot === undefined
    ? `<h2>Inlägget</h2>\n${written(part.item)}\n${list(itemFacts(record))}`
    : `<h2>Ögonblicksbild av hela sidan</h2>\n${list(snapshotFactsOf(record, part.snapshot))}`;
}

function head(seq: number): string {
  return [
    '<html lang="sv"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width">',
    `<title>Handling ${seq}</title><style>${STYLE}</style></head>`,
  ].join('');
}

function closing(): string {
  return [
    '<p>Sidan är gjord vid uttaget. Det som är förseglat och signerat är handling.json. ',
    'Den visar inte vem som skrev inlägget. Läs LÄS-MIG.txt.</p>',
  ].join('');
}

function byHand({ entry }: SealedPart): string {
  return entry === undefined ? '' : `<p><strong>Inlagt för hand, inte avläst.</strong> ${e(entry.reason)}</p>\n`;
}

function missing(part: SealedPart): string {
  if (part.record.missing.length === 0) return '';
  const rows = part.record.missing.map((one) => `<li>${e(one.artifact)}: ${e(one.reason)}</li>`);
  return `<h2>Detta saknas</h2><ul>${rows.join('')}</ul>\n`;
}

/**
 * Paths contain only letters, digits, dots, dashes and slashes (lib/evidence/draft, pathFault), so they need no URL
 * encoding. Swedish letters are written as they are.
 */
function pictures(part: SealedPart, files: ReadonlySet<string>, journalRows: JournalRow[]): string {
  const gone = goneIn(journalRows).files;
  return part.artifacts
    .filter((one) => /^image\/(png|jpeg|webp|gif|avif)$/.test(one.mime))
    .map((one) => {
      const tombstone = gone.get(one.path);
      if (tombstone !== undefined) return `<p>${e(tombstoneWords(tombstone))}</p>`;
      if (!files.has(`data/${one.path}`)) return `<p>Bilden ${e(one.path)} saknas.</p>`;
      const words = pictureWords(part, one);
      const losses = words.losses.length === 0 ? '' : ` Detta gick inte att rita: ${e(words.losses.join('; '))}`;
      const caption = `${e(words.kind)}. ${e([...words.how, words.proves].join(' '))}${losses}`;
      const image = `<img alt="Bild till inlägget. Texten står ovanför." src="${e(one.path)}">`;
      return `<figure>${image}<figcaption>${caption}</figcaption></figure>`;
    })
    .join('\n');
}

function thread(heading: string, items: SealedPart['item']['replies']): string {
  if (items.length === 0) return '';
  return `<h2>${heading}</h2>${items.map(written).join('\n')}\n`;
}

function written({
  author,
  text,
  ends,
  marks,
}: Pick<SealedPart['item']['replies'][number], 'author' | 'text' | 'ends' | 'marks'>): string {
  const unread = text.raw === '' && ends?.text.kind === 'not-read' ? '<p>Texten gick inte att läsa.</p>' : '';
  const original =
    text.original === undefined ? '' : `<p>${originalHeading(text)}</p><pre dir="auto">${e(text.original)}</pre>`;
  const marked = markedWith(marks, 'sv');
  const line = marked === '' ? '' : `<p>${e(marked)}</p>`;
  const by = `<p><strong>${e(author.name ?? 'Namn saknas')}</strong></p>`;
  return `${by}${line}<pre dir="auto">${e(text.raw)}</pre>${unread}${original}`;
}

const list = (rows: readonly Fact[]): string =>
  `<dl>${rows.map(([label, value]) => `<dt>${e(label)}</dt><dd>${e(value)}</dd>`).join('')}</dl>`;
