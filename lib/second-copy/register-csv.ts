/**
 * The register as a spreadsheet: semicolons and a UTF-8 BOM, which Swedish Excel needs. Cells that would be read as a
 * formula become plain text.
 */
import { unparse } from 'papaparse';
import { groundMeasure } from '../domain/decision';
import { showHidden } from '../domain/visible-text';
import { BEGINS_A_FORMULA, BOM } from '../export/spreadsheet';
import { swedishTime } from '../i18n/swedish-time';
import { serviceName } from '../by-hand/services';
import { decisionText } from '../i18n/decision';
import { sharedFolderText } from '../i18n/shared-folder';
import type { ListedLine, Register, RegisterLine } from './read-register';

const HEADINGS = [
  'Nummer',
  'Fil',
  'Förseglad',
  'Förseglad (UTC)',
  'Plattform',
  'Konto',
  'Vem skrev',
  'Skäl',
  'Beslutad åtgärd',
  'Helt eller delvis',
  'Handläggare',
  'Id',
  'SHA-256 för handling.json',
  'SHA-256 för filen',
  'Dator',
];

/**
 * Measures other than the three that a ground can have are shown only as "other": with names beside them, they would
 * make a list of banned people.
 */
function measureWords(measure: RegisterLine['measure']): string {
  if (measure === undefined) return '';
  const ordinary = groundMeasure.safeParse(measure);
  return decisionText(
    measure === null ? 'measure.none' : ordinary.success ? `measure.${ordinary.data}` : 'measure.other',
    {},
    'sv',
  );
}

const fileCell = ({ fileName, absent }: ListedLine): string =>
  absent === true ? sharedFolderText('absent', { file: fileName ?? '' }, 'sv') : (fileName ?? 'ingen kopia här');

export function registerCsv({ lines, heads, madeAt, others }: Register): string {
  const rows = lines.map((line) =>
    [
      line.seq,
      fileCell(line),
      swedishTime(line.sealedAt),
      line.sealedAt,
      `${serviceName(line.platform)}${line.entry === undefined ? '' : ' (inlagt för hand, inte avläst)'}`,
      line.account ?? '',
      line.author ?? (line.subject === undefined ? '' : 'Visas inte'),
      line.subject ?? line.ground,
      measureWords(line.measure),
      line.state === 'complete' ? 'helt' : 'delvis',
      line.by ?? '',
      line.id,
      line.manifestHash,
      line.zipSha256 ?? '',
      line.computer ?? '',
    ].map((cell) => (typeof cell === 'string' ? showHidden(cell.toWellFormed()) : cell)),
  );
  const ends = [
    [],
    ['Registret skrevs', swedishTime(madeAt)],
    ['Sista handlingen', heads.records.seq, heads.records.hash],
    ['Sista raden i journalen', heads.journal.seq, heads.journal.hash],
    ...others.flatMap((other) => [
      [`Annan dator (${other.installation.slice(0, 8)}), skrev`, swedishTime(other.madeAt)],
      ['Sista handlingen', other.heads.records.seq, other.heads.records.hash],
      ['Sista raden i journalen', other.heads.journal.seq, other.heads.journal.hash],
    ]),
  ];
  const table = unparse([HEADINGS, ...rows, ...ends], {
    delimiter: ';',
    newline: '\r\n',
    escapeFormulae: BEGINS_A_FORMULA,
  });
  return `${BOM}${table}\r\n`;
}
