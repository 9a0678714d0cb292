/** A month's lines as a file for a colleague. Reading it returns the lines, or the reason it cannot be included. */
import { z } from '../zod';
import { facts, type Facts } from './facts';

const FORMAT = 'uppsikt-statistik/1';
const month = z.string().regex(/^\d{4}-\d{2}$/);

const factsFile = z.strictObject({
  format: z.literal(FORMAT),
  municipality: z.string().min(1).max(200),
  month,
  facts,
});

/** Bytes. A large municipality's month takes a few hundred kilobytes. */
export const MOST_BYTES = 32 * 1024 * 1024;

export type FactsRefusal =
  | { why: 'not-json' | 'other-form' | 'newer' | 'other-municipality' | 'too-large' }
  | { why: 'other-month'; month: string };

interface Whose {
  municipality: string;
  /** YYYY-MM. */
  month: string;
}

export const writeFacts = (whose: Whose, lines: Facts): string =>
  `${JSON.stringify({ format: FORMAT, municipality: whose.municipality, month: whose.month, facts: lines })}\n`;

export function readFactsFile(text: string, wanted: Whose): { facts: Facts } | { refused: FactsRefusal } {
  if (text.length > MOST_BYTES) return { refused: { why: 'too-large' } };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { refused: { why: 'not-json' } };
  }
  const read = factsFile.safeParse(value);
  if (!read.success) return { refused: { why: isNewer(value) ? 'newer' : 'other-form' } };
  if (read.data.municipality !== wanted.municipality) return { refused: { why: 'other-municipality' } };
  if (read.data.month !== wanted.month) return { refused: { why: 'other-month', month: read.data.month } };
  return { facts: read.data.facts };
}

function isNewer(value: unknown): boolean {
  const format = z.object({ format: z.string().regex(/^uppsikt-statistik\/\d{1,6}$/) }).safeParse(value);
  return format.success && Number(format.data.format.split('/')[1]) > 1;
}
