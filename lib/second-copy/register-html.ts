/** The register to read, in any browser: no script, nothing fetched. What comes from a page is text. */
import { oneLine } from '../domain/visible-text';
import { escapeHtml } from '../export/package/escape-html';
import { platformName } from '../i18n/archive';
import { swedishTime } from '../i18n/swedish-time';
import type { Register, RegisterLine } from './read-register';

const STYLE =
  'body{font:1rem/1.5 system-ui,sans-serif;margin:2rem;color:#1b1b1b;background:#fff}main{max-width:75rem}h1{font-size:1.6rem}.wide{overflow-x:auto}table{border-collapse:collapse}caption{text-align:left;font-weight:600;padding:.5rem 0}th,td{text-align:left;vertical-align:top;border:1px solid #767676;padding:.35rem .5rem;overflow-wrap:anywhere}th{background:#eef1f4}td bdi{unicode-bidi:isolate}code{font-size:.85em;overflow-wrap:anywhere}a{color:#0b4a8f}';
const HEADINGS = [
  'Nummer',
  'Fil',
  'Förseglad',
  'Plattform',
  'Konto',
  'Vem skrev',
  'Skäl',
  'Handläggare',
  'SHA-256 för handling.json',
];

/** Of what stands on a page: on one line, and never able to turn the line around. */
const e = (text: string): string => escapeHtml(oneLine(text));

export function registerHtml({ lines, heads, madeAt, others }: Register): string {
  const here = lines.filter((line) => line.fileName !== null).length;
  return `<!doctype html>
<html lang="sv"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><meta name="viewport" content="width=device-width"><title>Register över bevis</title><style>${STYLE}</style></head>
<body><main><h1>Register över bevis</h1>
<p>Här ligger kopior av bevis från kommunens sidor i sociala medier. Registret skrevs ${escapeHtml(swedishTime(madeAt))}. Det är ${lines.length} bevis, och ${here} av dem har sin fil i den här mappen.</p>
<h2>Så öppnar du ett bevis</h2>
<ol><li>Leta upp raden. Klicka på filens namn, eller öppna filen i mappen.</li><li>Packa upp filen. Öppna <strong>innehall.html</strong> för att läsa beviset.</li><li>Vill du kontrollera att inget har ändrats? Läs <strong>LÄS-MIG.txt</strong> i filen. Där står hur du gör.</li></ol>
<h2>Bevis</h2>
<div class="wide" tabindex="0" role="region" aria-label="Tabell över bevis"><table><caption>De nyaste bevisen står först</caption><thead><tr>${HEADINGS.map((heading) => `<th scope="col">${heading}</th>`).join('')}</tr></thead><tbody>
${lines.map(row).join('\n')}
</tbody></table></div>
<h2>Kedjornas slut</h2>
<p>Bevisen och journalen är två kedjor. Så här slutade de när registret skrevs. Den som senare vill veta om något har tagits bort ur arkivet kan jämföra med de här raderna.</p>
<ul><li>Sista beviset: nummer ${heads.records.seq}, <code>${heads.records.hash}</code></li><li>Sista raden i journalen: nummer ${heads.journal.seq}, <code>${heads.journal.hash}</code></li></ul>${others.map(otherHeads).join('')}
<p>Samma uppgifter finns i register.csv, som går att öppna i ett kalkylblad.</p></main></body></html>
`;
}

/** Numbers are each computer's own, so its chains stand by themselves. */
function otherHeads({ installation, madeAt, heads }: Register['others'][number]): string {
  return `\n<p>Annan dator (${e(installation.slice(0, 8))}), skrev ${escapeHtml(swedishTime(madeAt))}:</p><ul><li>Sista beviset: nummer ${heads.records.seq}, <code>${e(heads.records.hash)}</code></li><li>Sista raden i journalen: nummer ${heads.journal.seq}, <code>${e(heads.journal.hash)}</code></li></ul>`;
}

function row(line: RegisterLine): string {
  const file =
    line.fileName === null
      ? 'Ingen kopia i den här mappen'
      : `<a href="${encodeURIComponent(line.fileName)}">${escapeHtml(line.fileName)}</a>`;
  const cells = [
    file,
    `<time datetime="${escapeHtml(line.sealedAt)}">${escapeHtml(swedishTime(line.sealedAt))}</time>`,
    e(`${platformName(line.platform)}${line.entry === undefined ? '' : ' (inlagt för hand, inte avläst)'}`),
    `<bdi>${e(line.account ?? 'Se filen')}</bdi>`,
    `<bdi>${e(line.author ?? 'Namn saknas')}</bdi>`,
    `${e(line.ground)}${line.state === 'partial' ? ' (sparat delvis)' : ''}`,
    `<bdi>${e(line.by ?? 'Namn saknas')}</bdi>`,
    `<code>${escapeHtml(line.manifestHash)}</code>`,
  ];
  return `<tr><th scope="row">${line.seq}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}
