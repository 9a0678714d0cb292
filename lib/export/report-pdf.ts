/** The month's report as a single sheet of PDF/A-1b. */
import type { Report } from '../statistics/report';
import type { Fonts } from './contract';
import { Sheet } from './pdf/sheet';

export async function reportPdf(
  { title, of, gap, sections }: Report,
  { at, version, fonts }: { at: Date; version: string; fonts: Fonts },
): Promise<Uint8Array<ArrayBuffer>> {
  const sheet = new Sheet(fonts, { title, at, foot: title, producer: `Uppsikt ${version.replace(/[^\w.-]/g, '')}` });
  // Always one sheet, because people read it and put it up on a wall. Long months get smaller text.
  const rows = sections.reduce((sum, section) => sum + section.rows.length, 0);
  const size = rows > 44 ? 7 : rows > 34 ? 8 : 9;
  sheet.heading(title, 1);
  sheet.text(of);
  if (gap !== null) sheet.text(gap);
  for (const section of sections) {
    sheet.heading(section.title);
    sheet.text(section.empty ?? section.note, { size: 8.5 });
    sheet.table(section.rows, size);
  }
  return sheet.end();
}
