/** A register that any browser can show: no script, nothing fetched. Text from a page is escaped. */
import { oneLine } from '../domain/visible-text';
import { escapeHtml } from '../export/package/escape-html';
import { serviceName } from '../by-hand/services';
import { swedishTime } from '../i18n/swedish-time';
import { sharedFolderText } from '../i18n/shared-folder';
import type { ListedLine, Register } from './read-register';

const STYLE = [
  'body{font:1rem/1.5 system-ui,sans-serif;margin:2rem;color:#1b1b1b;background:#fff}',
  'main{max-width:75rem}h1{font-size:1.6rem}',
  '.wide{overflow-x:auto}table{border-collapse:collapse}',
  'caption{text-align:left;font-weight:600;padding:.5rem 0}',
  'th,td{text-align:left;vertical-align:top;border:1px solid #767676;padding:.35rem .5rem;overflow-wrap:anywhere}',
  'th{background:#eef1f4}td bdi{unicode-bidi:isolate}',
  'code{font-size:.85em;overflow-wrap:anywhere}a{color:#0b4a8f}',
].join('');
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";
const HEADINGS: readonly string[] = [
  'Nummer',
  'Fil',
  'Förseglad',
  'Plattform',
  'Konto',
  'Vem skrev',
  'Skäl',
  'Handläggare',
  'SHA-256 för handling.json',
  'Dator',
];

/** Escapes text from a page: on one line, and unable to change the line's direction. */
export const e = (text: string): string => escapeHtml(oneLine(text));

/** One installation's own register. @param csvName the same content as a spreadsheet, beside it */
export function registerHtml(register: Register, csvName: string): string {
  return page('Register över bevis', [
    intro(register),
    howToOpen(),
    table(register.lines),
    chainEnds(register),
    sameInSpreadsheet(csvName),
  ]);
}

/** A complete HTML page without scripts or external resources. @param parts markup */
export function page(title: string, parts: readonly string[]): string {
  return `<!doctype html>
${head(title)}
<body><main><h1>${e(title)}</h1>
${parts.join('\n')}</main></body></html>
`;
}

export const sameInSpreadsheet = (csvName: string): string =>
  `<p>Samma uppgifter finns i ${link(csvName)}, som går att öppna i ett kalkylblad.</p>`;

export const link = (fileName: string): string => `<a href="${encodeURIComponent(fileName)}">${e(fileName)}</a>`;

function head(title: string): string {
  return [
    '<html lang="sv"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width">',
    `<title>${e(title)}</title><style>${STYLE}</style></head>`,
  ].join('');
}

function intro({ lines, madeAt }: Register): string {
  const here = lines.filter((line) => line.fileName !== null).length;
  return [
    '<p>Här ligger kopior av bevis från kommunens sidor i sociala medier. ',
    `Registret skrevs ${escapeHtml(swedishTime(madeAt))}. `,
    `Det är ${lines.length} bevis, och ${here} av dem har sin fil i den här mappen.</p>`,
    `<p>${e(sharedFolderText('masked', {}, 'sv'))}</p>`,
  ].join('');
}

export function howToOpen(): string {
  return [
    '<h2>Så öppnar du ett bevis</h2><ol><li>Leta upp raden. Klicka på filens namn, eller öppna filen i mappen.</li>',
    '<li>Packa upp filen. Öppna <strong>innehall.html</strong> för att läsa beviset.</li>',
    '<li>Vill du kontrollera att inget har ändrats? ',
    'Läs <strong>LÄS-MIG.txt</strong> i filen. Där står hur du gör.</li></ol>',
  ].join('');
}

export function table(lines: Register['lines']): string {
  const headings = HEADINGS.map((heading) => `<th scope="col">${heading}</th>`).join('');
  const opening = [
    '<h2>Bevis</h2><div class="wide" tabindex="0" role="region" aria-label="Tabell över bevis">',
    '<table><caption>De nyaste bevisen står först</caption>',
    `<thead><tr>${headings}</tr></thead><tbody>`,
  ].join('');
  return `${opening}\n${lines.map(row).join('\n')}\n</tbody></table></div>`;
}

export function chainEnds({ heads, others }: Register): string {
  const why = [
    '<h2>Kedjornas slut</h2><p>Bevisen och journalen är två kedjor. Så här slutade de när registret skrevs. ',
    'Den som senare vill veta om något har tagits bort ur arkivet kan jämföra med de här raderna.</p>',
  ].join('');
  return `${why}\n${lastOf(heads)}${others.map(otherHeads).join('')}`;
}

/** Listed separately, since each computer has its own numbering and chains. */
function otherHeads({ installation, madeAt, heads }: Register['others'][number]): string {
  const who = e(installation.slice(0, 8));
  return `\n<p>Annan dator (${who}), skrev ${escapeHtml(swedishTime(madeAt))}:</p>${lastOf(heads)}`;
}

function lastOf({ records, journal }: Register['heads']): string {
  return [
    `<ul><li>Sista beviset: nummer ${records.seq}, <code>${e(records.hash)}</code></li>`,
    `<li>Sista raden i journalen: nummer ${journal.seq}, <code>${e(journal.hash)}</code></li></ul>`,
  ].join('');
}

function fileCell({ fileName, absent }: ListedLine): string {
  if (fileName === null) return 'Ingen kopia i den här mappen';
  return absent === true ? e(sharedFolderText('absent', { file: fileName }, 'sv')) : link(fileName);
}

function row(line: ListedLine): string {
  const cells = [
    fileCell(line),
    `<time datetime="${escapeHtml(line.sealedAt)}">${escapeHtml(swedishTime(line.sealedAt))}</time>`,
    e(`${serviceName(line.platform)}${line.entry === undefined ? '' : ' (inlagt för hand, inte avläst)'}`),
    `<bdi>${e(line.account ?? 'Se filen')}</bdi>`,
    `<bdi>${e(line.author ?? (line.subject === undefined ? 'Namn saknas' : 'Visas inte'))}</bdi>`,
    `${e(line.subject ?? line.ground)}${line.state === 'partial' ? ' (sparat delvis)' : ''}`,
    `<bdi>${e(line.by ?? 'Namn saknas')}</bdi>`,
    `<code>${escapeHtml(line.manifestHash)}</code>`,
    e(line.computer ?? ''),
  ];
  return `<tr><th scope="row">${line.seq}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}
