/** The register for a spreadsheet: semicolons and a mark of UTF-8, as Swedish Excel wants it. A cell that would be taken for a formula is made plain text. */
import { unparse } from 'papaparse';
import { showHidden } from '../domain/visible-text';
import { swedishTime } from '../i18n/swedish-time';
import { platformName } from '../i18n/archive';
import { decisionText } from '../i18n/decision';
import type { Register, RegisterLine } from './read-register';

const BOM = '\ufeff';
const HEADINGS = ['Nummer', 'Fil', 'Förseglad', 'Förseglad (UTC)', 'Plattform', 'Konto', 'Vem skrev', 'Skäl', 'Beslutad åtgärd', 'Helt eller delvis', 'Id', 'SHA-256 för handling.json', 'SHA-256 för filen'];

const measureWords = (measure: RegisterLine['measure']): string => (measure === undefined ? '' : decisionText(measure === null ? 'measure.none' : `measure.${measure}`, {}, 'sv'));

export function registerCsv({ lines, heads, madeAt }: Register): string {
  const rows = lines.map((line) =>
    [line.seq, line.fileName ?? 'ingen kopia här', swedishTime(line.sealedAt), line.sealedAt, `${platformName(line.platform)}${line.entry === undefined ? '' : ' (inlagt för hand, inte avläst)'}`, line.account ?? '', line.author ?? '', line.ground, measureWords(line.measure), line.state === 'complete' ? 'helt' : 'delvis', line.id, line.manifestHash, line.zipSha256 ?? '']
      .map((cell) => (typeof cell === 'string' ? showHidden(cell.toWellFormed()) : cell)),
  );
  const ends = [
    [], ['Registret skrevs', swedishTime(madeAt)],
    ['Sista handlingen', heads.records.seq, heads.records.hash], ['Sista raden i journalen', heads.journal.seq, heads.journal.hash],
  ];
  return `${BOM}${unparse([HEADINGS, ...rows, ...ends], { delimiter: ';', newline: '\r\n', escapeFormulae: true })}\r\n`;
}
