/** Finds a rule that is stated without a source: the text has neither an address nor a paragraph number to look up. */
import { allSwedish } from '../assessment/indicators/swedish';
import type { CoachContext, Found } from './hint';
import { isWithin, type Reading } from './reading';

const RULES = [
  String.raw`(?:\p{L}*lag(?:en|ar|arna|stiftning|stiftningen)?|\p{L}*förordning(?:en)?|`,
  String.raw`\p{L}*(?:regler|reglerna|regelverket)|\p{L}*föreskrift(?:er|erna)?|`,
  String.raw`\p{L}*riktlinje(?:r|rna|n)?|\p{L}*policyn?|reglementet|\p{L}*taxan?|\p{L}*detaljplanen|\p{L}*balken)`,
].join('');
const PERMIT = '(?:bygglov|marklov|rivningslov|tillstånd|polistillstånd|dispens|anmälan|strandskyddsdispens|lov)';
const stated = allSwedish`${[
  String.raw`enligt (?:vår|våra|den|de|kommunens|svensk)?\s?(?:nya |lokala |egna |gällande )?${RULES}(?!\p{L})`,
  String.raw`(?<!\p{L})${RULES} (?:säger|kräver|anger|förbjuder|tillåter|föreskriver|ger|medger|innebär)(?!\p{L})`,
  [
    String.raw`(?<!\p{L})(?:är|blir) (?:\p{L}+ ){0,2}(?:förbjud(?:et|na|en)|`,
    String.raw`olagligt?a?|(?:inte |ej )?tillåt(?:et|na|en)|tillståndspliktigt?)(?!\p{L})`,
  ].join(''),
  [
    String.raw`(?<!\p{L})(?:krävs|behövs|kräver|behöver(?: du| man| ni)?(?: söka| ha)?)`,
    String.raw`(?: det)? (?:\p{L}+ )?${PERMIT}(?!\p{L})`,
  ].join(''),
  [
    String.raw`(?<!\p{L})(?:måste|ska|behöver) (?:du |man |ni )?(?:alltid |först )?(?:ha|söka|få) `,
    String.raw`(?:\p{L}+ ){0,2}${PERMIT}(?!\p{L})`,
  ].join(''),
  String.raw`(?<!\p{L})(?:du|ni|man|ägaren|\p{L}+ägaren|\p{L}+ägare|den som \p{L}+) (?:är|blir) skyldiga? att`,
  String.raw`(?<!\p{L})(?:är|blir) (?:du|ni|man|\p{L}+ägaren) skyldiga? att`,
  String.raw`(?<!\p{L})(?:du|ni|man|alla barn|barnet|eleven) har (?:alltid )?rätt (?:till|att)`,
  String.raw`(?<!\p{L})har (?:du|ni|man|alla|barnet|eleven) (?:alltid )?rätt (?:till|att)`,
  String.raw`(?<!\p{L})får (?:bara|endast|inte|ej) \p{L}{3,}as(?!\p{L})`,
  String.raw`(?<!\p{L})ska (?:alltid )?(?:hållas|vara) (?:kopplade?|i koppel|registrerade?|anmäld|anmälda)(?!\p{L})`,
  String.raw`(?<!\p{L})det (?:är|råder) (?:\p{L}+förbud|koppeltvång|eldningsförbud)`,
].join('|')}`;
/** Every pattern requires one of these. */
const trigger = new RegExp(
  [
    'enligt|lag|regler|förord|föreskr|riktlinj|förbj|tillåt|krävs|behöv|måste|skyldig|rätt|förbud',
    'tvång|policy|får|koppl|koppel|registrer|anmäl',
  ].join('|'),
  'u',
);
const paragraph = /\d+ ?(?:[a-z] )?§|§ ?\d/u;

export function findMissingSource(reading: Reading, { ownHosts }: CoachContext): Found[] {
  const { text, lower, sentences, quoted, addresses } = reading;
  if (addresses.length > 0 || !trigger.test(lower) || paragraph.test(lower)) return [];
  const places = [...lower.matchAll(stated)].map(({ index, 0: whole }) => ({ from: index, to: index + whole.length }));
  return sentences
    .filter(({ from, to }) => {
      const sentence = text.slice(from, to);
      if (sentence.endsWith('?')) return false;
      return places.some((place) => place.from >= from && place.from < to && !isWithin(place, quoted));
    })
    .map(({ from, to }) => ({
      rule: 'missing-source',
      range: { from, to },
      alternatives: sourcesOf(text.slice(from, to), ownHosts),
    }));
}

/** Suggests the municipality's own site; the official fills in the page. */
const sourcesOf = (sentence: string, ownHosts: readonly string[]): string[] =>
  ownHosts.slice(0, 1).map((host) => `${sentence} Läs mer på ${host}/[sida].`);
