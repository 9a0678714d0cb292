/**
 * Finds oaths, obscenities and insults, as whole words. A short list of our own, because the public ones include
 * `hård`.
 */
import { swedish, swedishAt } from '../assessment/indicators/swedish';
import type { Found, Range } from './hint';
import { isWithin, matchAt, type Reading } from './reading';

const oaths = [
  String.raw`jäv(?:la|lar|lars|lig|ligt|liga|el|eln|els|ul|ulen|ulens|ligen)`,
  String.raw`(?:för|fö)?djävlig[at]?|djävla(?:r)?`,
  String.raw`helvete(?:t|s)?|helvetes`,
  String.raw`satan(?:s)?|satkärring\p{L}*|fitt(?:a|an|or|orna)|kuk(?:en|ar)?|knull\p{L}*|hor(?:a|an|or|unge\p{L}*)`,
  String.raw`förbannat|förbannade|förbaskat|förjävlig[at]?|fanskap(?:et)?|fan(?:en|ens|s ungar)`,
  String.raw`arsle(?:t|n)?|rövhål(?:et|en)?|skit|skiten|skitig[at]?`,
  [
    String.raw`skit(?:bra|kul|snack\p{L}*|prat\p{L}*|trött\p{L}*|kallt?|varmt?|dålig\p{L}*|`,
    String.raw`dyrt?|svår\p{L}*|snygg\p{L}*|stöv\p{L}*|hög\p{L}*|unge\p{L}*|jobbig\p{L}*|`,
    String.raw`gubb\p{L}*|viktig\p{L}*|nödig\p{L}*|sak\p{L}*|sur\p{L}*|arg\p{L}*|stor\p{L}*|`,
    String.raw`liten|mycket|löjlig\p{L}*)`,
  ].join(''),
  String.raw`idiot(?:er|erna|isk|iskt|iska|i)?|idioten|dumskall(?:e|ar|en)|puckon?|mongo|miffo|pappskalle`,
  String.raw`håll(?:a)? käft(?:en)?|dra åt (?:helvete|skogen)|fy fan|piss(?:a|ig|igt|iga)`,
].join('|');
const oath = swedishAt`(?<![\p{L}\d@#./-])(?:${oaths})(?![\p{L}\d-])`;
/** How the listed words begin, so that most words of a text are skipped. */
const beginnings = new Set(
  'jäv djä för föd föj hel sat fit kuk knu hor fan ars röv ski idi dum puc mon mif pap hål dra fy pis'.split(' '),
);
const devotee = /(?:^|\s)(?:en|ett|ingen|vår|din|min|stor|stort|största|trogen|trogna|varje|ny|äkta|riktig|som)\s$/u;
const ofWhom = swedish`^\s(?:av|till|club|clubs?|club(?:en)?|zone)(?!\p{L})`;

export function findSwearing(reading: Reading): Found[] {
  const { lower, words, quoted, addresses } = reading;
  return words
    .filter((word) => beginnings.has(word.lower.slice(0, 3)))
    .flatMap(({ from, lower: word }) => {
      const whole = word === 'fan' ? word : matchAt(oath, lower, from);
      return whole === undefined ? [] : [{ from, to: from + whole.length }];
    })
    .filter((place) => !isWithin(place, quoted) && !isWithin(place, addresses) && !isOtherwise(reading, place))
    .map((range) => ({ rule: 'swearing', range, alternatives: [''] }));
}

/** ‘En trogen fan av laget’; ‘Idioten är en bok’. */
function isOtherwise({ text, lower }: Reading, { from, to }: Range): boolean {
  const what = text.slice(from, to);
  if (what === 'Idioten') return /^ (?:är|av|visas|spelas|kan|finns)/u.test(text.slice(to));
  return (
    what === 'fan' && (devotee.test(lower.slice(Math.max(0, from - 12), from)) || ofWhom.test(lower.slice(to, to + 12)))
  );
}
