/**
 * Finds street and house number, with any stairs, flat, postcode and town after them. All addresses count, even the
 * town hall's: the official sees the difference.
 */
import { DASH, SPACE } from './digits';
import type { FindSpans, Span } from './finding';
import { allSwedish, swedish } from './swedish';
import { NEXT_WORD_IS_COUNTED, NO_STREET, NO_STREET_SMALL, PLACE, SHORT, STREET } from './street-words';

const number = [
  String.raw`(?<number>\d{1,3})(?<letter>(?:[a-z]|${SPACE}[a-h])(?![\p{L}\d]))?`,
  String.raw`(?:${SPACE}?[${DASH}]${SPACE}?\d{1,3}(?![\d${DASH}.:]))?(?![\d])`,
].join('');
const name = `(?:(?<street>${STREET})|(?<short>${SHORT})|(?<place>${PLACE}))`;
/**
 * Matches the end of a street name and the number. The start of the name is checked afterwards, because few words are
 * followed by a number.
 */
const street = allSwedish`${name}${SPACE}+(?:nr\.?${SPACE}*|nummer${SPACE}+)?${number}`;
/** Required in every address. */
export const streetWord = swedish`(?:${STREET}|${SHORT}|${PLACE})${SPACE}+\S{0,8}${SPACE}*\d`;
const beginning = swedish`[\p{L}'’:-]*$`;
/** ‘Södra vägen 15’, ‘Olof Palmes gata 3’: the preceding word is part of the name. */
const DIRECTIONS = [
  'södra|norra|östra|västra|stora|lilla|gamla|nya|långa|övre|nedre|mellersta|inre|yttre',
  'fru|sankt|s:t|gammal|mellan',
].join('|');
const directions = swedish`(?:^|[^\p{L}])((?:${DIRECTIONS})[^\S\n]+)$`;
const owners = /(?:^|[^\p{L}])((?:\p{Lu}[\p{L}:]*[^\S\n]+){0,2}\p{Lu}[\p{L}:]*s[^\S\n]+)$/u;
const LIVES = String.raw`(?<!\p{L})bo(?:r|dde|tt|ende)?|adress\p{L}*|hemma|flytta\p{L}*|hyr\p{L}*|c/o \p{L}+,?`;
const lives = swedish`(?:${LIVES})(?:[^\S\n]+\p{L}+){0,2}?[^\S\n]*(?:på|i|vid|till|:|är)?[^\S\n]*$`;
const careOf = new RegExp(`c/o${SPACE}+\\p{Lu}\\p{L}+(?:${SPACE}\\p{Lu}\\p{L}+)?,?${SPACE}+$`, 'u');

const FLAT = [
  String.raw`\d${SPACE}?tr\.?`,
  String.raw`(?:lgh|lägenhet|läg\.?)${SPACE}*(?:nr${SPACE}*)?\d{1,4}`,
  String.raw`uppg\p{L}*${SPACE}+\p{L}|port${SPACE}+\p{L}|nb|bv`,
].join('|');
const POSTCODE = String.raw`(?:SE?-)?\d{3}${SPACE}?\d{2}(?!\d)`;
const following = new RegExp(
  `(?:,?${SPACE}*(?:${FLAT})(?![\\p{L}\\d]))*(?:,?${SPACE}*${POSTCODE}(?:${SPACE}+\\p{Lu}\\p{L}+)?)?`,
  'uy',
);

/** @example findAdress('Det var på Smedjegatan 8 B, 2 tr som') // [{ start: 11, end: 31 }] */
export const findAdress: FindSpans = (text, lower) => {
  if (!/\d/.test(text)) return [];
  const found: Span[] = [];
  for (const match of lower.matchAll(street)) {
    const start = startOfStreet(text, lower, match);
    if (start === null || start < (found.at(-1)?.end ?? 0) || countsTheNextWord(lower, match)) continue;
    following.lastIndex = match.index + match[0].length;
    following.exec(text);
    const end = Math.max(following.lastIndex, match.index + match[0].length);
    found.push({ start: careOf.exec(text.slice(0, start))?.index ?? start, end });
  }
  return found;
};

/** Where the street name begins; null if the word is not a street. */
function startOfStreet(text: string, lower: string, { index, groups = {} }: RegExpExecArray): number | null {
  const first = beginning.exec(lower.slice(Math.max(0, index - 60), index))?.[0] ?? '';
  const start = index - first.length;
  const before = text.slice(Math.max(0, start - 60), start);
  const direction = directions.exec(before.toLowerCase())?.[1];
  if (first === '') {
    // A bare ‘gatan’ or ‘vägen’ may be any street. With a direction or an owner before it, it is a name.
    const named = direction ?? (groups['short'] === undefined ? owners.exec(before)?.[1] : undefined);
    return named === undefined ? null : start - named.length;
  }
  const hasCapital = /^\p{Lu}/u.test(text.slice(start));
  if (first.length < 2 || NO_STREET.test(first) || (!hasCapital && NO_STREET_SMALL.test(first))) return null;
  if (groups['street'] === undefined && !hasCapital && !lives.test(before.toLowerCase())) return null;
  if (groups['short'] !== undefined && first.length < 3) return null;
  return start - (direction?.length ?? 0);
}

function countsTheNextWord(lower: string, { index, 0: whole, groups = {} }: RegExpExecArray): boolean {
  const rest = lower.slice(index + whole.length, index + whole.length + 40);
  return Number(groups['number']) === 0 || (groups['letter'] === undefined && NEXT_WORD_IS_COUNTED.test(rest));
}
