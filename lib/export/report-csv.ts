/** The month's report as a spreadsheet: semicolons and a UTF-8 BOM, which Swedish Excel needs. */
import { unparse } from 'papaparse';
import type { Report } from '../statistics/report';
import { BEGINS_A_FORMULA, BOM } from './spreadsheet';

export function reportCsv({ title, of, gap, sections }: Report): string {
  const rows = sections.flatMap(({ title: section, rows: lines, empty }) =>
    lines.length === 0 ? [[section, empty ?? '', '']] : lines.map(({ label, value }) => [section, label, value]),
  );
  const table = [[title, of, ''], ...(gap === null ? [] : [[gap, '', '']]), ['Avsnitt', 'Vad', 'Antal'], ...rows];
  return BOM + unparse(table, { delimiter: ';', newline: '\r\n', escapeFormulae: BEGINS_A_FORMULA });
}
