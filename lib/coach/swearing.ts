/** Oaths, obscene words and insults, as whole words. A short list of our own: the public ones hold `hård`. */
import type { Found, Range } from './hint';
import { isWithin, type Reading } from './reading';

const oaths = [
  String.raw`jäv(?:la|lar|lars|lig|ligt|liga|el|eln|els|ul|ulen|ulens|ligen)`,
  String.raw`(?:för|fö)?djävlig[at]?|djävla(?:r)?`,
  String.raw`helvete(?:t|s)?|helvetes`,
  String.raw`satan(?:s)?|satkärring\p{L}*|fitt(?:a|an|or|orna)|kuk(?:en|ar)?|knull\p{L}*|hor(?:a|an|or|unge\p{L}*)`,
  String.raw`förbannat|förbannade|förbaskat|förjävlig[at]?|fanskap(?:et)?|fan(?:en|ens|s ungar)`,
  String.raw`arsle(?:t|n)?|rövhål(?:et|en)?|skit|skiten|skitig[at]?`,
  String.raw`skit(?:bra|kul|snack\p{L}*|prat\p{L}*|trött\p{L}*|kallt?|varmt?|dålig\p{L}*|dyrt?|svår\p{L}*|snygg\p{L}*|stöv\p{L}*|hög\p{L}*|unge\p{L}*|jobbig\p{L}*|gubb\p{L}*|viktig\p{L}*|nödig\p{L}*|sak\p{L}*|sur\p{L}*|arg\p{L}*|stor\p{L}*|liten|mycket|löjlig\p{L}*)`,
  String.raw`idiot(?:er|erna|isk|iskt|iska|i)?|idioten|dumskall(?:e|ar|en)|puckon?|mongo|miffo|pappskalle`,
  String.raw`håll(?:a)? käft(?:en)?|dra åt (?:helvete|skogen)|fy fan|piss(?:a|ig|igt|iga)`,
].join('|');
const oath = new RegExp(String.raw`(?<![\p{L}\d@#./-])(?:${oaths})(?![\p{L}\d-])`, 'gu');
const trigger =
  /jäv|helvet|satan|satkä|fitt|kuk|knull|hor|förba|förjä|fan|arsle|röv|skit|idiot|dumsk|puck|mongo|miffo|pappsk|käft|piss|åt skog/u;
/** ‘En trogen fan av laget’ is none. */
const fan = /(?<![\p{L}\d@#./-])fan(?![\p{L}\d-])/gu;
const devotee = /(?:^|\s)(?:en|ett|ingen|vår|din|min|stor|stort|största|trogen|trogna|varje|ny|äkta|riktig|som)\s$/u;
const ofWhom = /^\s(?:av|till|club|clubs?|club(?:en)?|zone)(?!\p{L})/u;

export function findSwearing({ text, lower, quoted, addresses }: Reading): Found[] {
  if (!trigger.test(lower)) return [];
  const places: Range[] = [
    ...[...lower.matchAll(oath)].map(({ index, 0: whole }) => ({ from: index, to: index + whole.length })),
    ...[...lower.matchAll(fan)]
      .filter(
        ({ index }) =>
          !devotee.test(lower.slice(Math.max(0, index - 12), index)) && !ofWhom.test(lower.slice(index + 3)),
      )
      .map(({ index }) => ({ from: index, to: index + 3 })),
  ];
  return places
    .filter((place) => !isWithin(place, quoted) && !isWithin(place, addresses) && !isTitle(text, place))
    .sort((a, b) => a.from - b.from)
    .map((range) => ({ rule: 'swearing', range, alternatives: [''] }));
}

/** ‘Idioten är en bok’; ‘Skita ner’ and names are no whole words of the list. */
const isTitle = (text: string, { from, to }: Range): boolean =>
  text.slice(from, to) === 'Idioten' && /^ (?:är|av|visas|spelas|kan|finns)/u.test(text.slice(to));
