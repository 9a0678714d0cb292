/** Finds email addresses, also with the @ sign spelled out, as people do to avoid harvesting. */
import { SPACE } from './digits';
import type { FindSpans } from './finding';
import { allSwedish } from './swedish';

const local = String.raw`[\p{L}\d](?:[\p{L}\d._%+'-]*[\p{L}\d_+-])?`;
const label = String.raw`[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?`;
const top = String.raw`\p{L}{2,18}(?![\p{L}\d@_])`;
/**
 * After a slash or a similar sign it is a handle in an address; after a word character it is part of something longer.
 */
const notInside = String.raw`(?<![\p{L}\d@/._%+#-])`;
const written = allSwedish`${notInside}${local}@(?:${label}\.)+${top}`;
const inBrackets = (words: string): string =>
  String.raw`${SPACE}*[\[({<]${SPACE}*(?:${words})${SPACE}*[\])}>]${SPACE}*`;
const snabelA = `snabel-?${SPACE}?a`;
const atInWords = `(?:${inBrackets(`at|a|${snabelA}|@`)}|${SPACE}+${snabelA}${SPACE}+)`;
const dot = String.raw`(?:\.|${inBrackets(String.raw`dot|punkt|\.`)}|${SPACE}+punkt${SPACE}+)`;
const inWords = allSwedish`${notInside}${local}${atInWords}(?:${label}${dot})+${top}`;

/** File names for high-density screens (@2x) look like an address. */
const fileName = /\.(?:png|jpe?g|gif|webp|svg|avif|heic|bmp|pdf|mp[34]|mov|webm|docx?|xlsx?|zip|css|js)$/;
/** Every address contains one of these. */
export const mailSign = /@|snabel|[[({<]\s*at?\s*[\])}>]/;

/** @example findEpost('mejla fia [at] example.com') // [{ start: 6, end: 26 }] */
export const findEpost: FindSpans = (_text, lower) => {
  if (!mailSign.test(lower)) return [];
  return [...lower.matchAll(written), ...lower.matchAll(inWords)]
    .filter(([whole]) => !fileName.test(whole))
    .map(({ index, 0: whole }) => ({ start: index, end: index + whole.length }))
    .sort((a, b) => a.start - b.start);
};
