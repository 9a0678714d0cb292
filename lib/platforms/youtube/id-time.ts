/**
 * Decodes when a YouTube reply and its parent were written from the reply's id: `<parent>.<A><B>`, where A is the
 * parent's time and B its own, 11 characters each. A comment's own id holds no time. The format is not published. It
 * was found by comparing ids with the times, to the second, in YouTube's own interface (shared platform facts 2,
 * section 1).
 */
import type { TimeInId } from '../time-in-id';

/** Base 64 digits in ASCII order. */
const DIGITS = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';
const BELOW_MILLISECONDS = 23n;
/** The epoch of these times, in milliseconds since 1970. */
const BEGINS = 194_357_172_531;
const WITHIN = 130;
/** YouTube's first year with comments. */
const EARLIEST = Date.UTC(2005, 0);

const FORM = /^([^.]+)\.([\w-]{11})([\w-]{11})$/;

/** @returns one entry per id: for a reply, its own and its parent's; otherwise none */
export function timesInId(id: string, now: number): TimeInId[] {
  const [, parent, above, own] = FORM.exec(id) ?? [];
  if (parent === undefined || above === undefined || own === undefined) return [];
  return [
    { id, at: timeOf(own) },
    { id: parent, at: timeOf(above) },
  ].flatMap(({ id: of, at }) =>
    at >= EARLIEST && at <= now + WITHIN ? [{ id: of, iso: new Date(at).toISOString(), within: WITHIN }] : [],
  );
}

function timeOf(digits: string): number {
  let value = 0n;
  for (const digit of digits) value = value * 64n + BigInt(DIGITS.indexOf(digit));
  return Number(value >> BELOW_MILLISECONDS) + BEGINS;
}
