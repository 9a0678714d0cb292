/**
 * Finds sentences that say how a decision will turn out before it is made (RF 1 kap. 9 §, objectivity; guideline l.66).
 * What has been decided, and that something will be examined, do not count.
 */
import { allSwedish, swedish, swedishAt } from '../assessment/indicators/swedish';
import type { Found, Range } from './hint';
import { isWithin, matchAt, rangesOf, type Reading } from './reading';

const decider = [
  String.raw`(?:vi|jag|kommunen|nämnden|\p{L}+nämnden|politikerna|kommunstyrelsen|styrelsen|`,
  String.raw`fullmäktige|kommunfullmäktige|utskottet|ordföranden|handläggaren|chefen|`,
  String.raw`rektorn)`,
].join('');
const will = [
  String.raw`(?:kommer(?: inte| aldrig| säkert| nog)?(?: att)?|tänker(?: inte)?|avser(?: inte)? att|`,
  String.raw`lär(?: inte)?|ska nog|ska säkert|vill)`,
].join('');
const matter = [
  String.raw`(?:(?:din|ditt|dina|er|ert|era) (?:ansökan|ansökning|begäran|plan|planer|`,
  String.raw`överklagan|ritning|förslag|bygg|bygge|bygglov|tillstånd|bidrag|altan|garage|`,
  String.raw`hus|tillbyggnad)|den|det|dem|ansökan|ansökningen|planen|detaljplanen|förslaget|`,
  String.raw`ritning\p{L}*|bygglovet|lovet|tillståndet|bidraget|huset|bygget|överklagan\p{L}*|`,
  String.raw`ärendet|alla)`,
].join('');
const benefit = [
  String.raw`(?:bygglov(?:et)?|marklov(?:et)?|rivningslov(?:et)?|lovet|tillstånd(?:et)?|`,
  String.raw`bidrag(?:et)?|dispens(?:en)?|bistånd(?:et)?|ersättning(?:en)?|skadestånd(?:et)?|`,
  String.raw`avslag|platsen|jobbet|kontraktet|parkeringstillstånd(?:et)?|ja|nej|rätt mot)`,
].join('');
const subject = [
  String.raw`(?:(?:din|er|deras|hans|hennes) )?(?:ansökan|ansökningen|överklagan|överklagandet|`,
  String.raw`ärendet|förslaget|planen|detaljplanen|bygglovet|tillståndet|bidraget|begäran|`,
  String.raw`anmälan|medborgarförslaget)`,
].join('');
const gets = 'kommer(?: inte| säkert)?(?: att)? få|får|lär få|ska nog få';
const surely = '(?:säkert|nog|troligen|garanterat|helt säkert|alldeles säkert)';
const promised = '(?:du|ni|det|den|ansökan|nämnden|politikerna|förslaget|planen)';
const decided = [
  String.raw`(?:bevilja|avslå|bifalla|säga (?:ja|nej)|(?:godkänna|neka|anta|stoppa) ${matter}|`,
  String.raw`rösta (?:ja|nej|för|emot|mot)|`,
  String.raw`ge (?:dig|er) (?:rätt|lov|bygglov|tillstånd|avslag|bidrag\p{L}*|dispens))`,
].join('');

/**
 * The start of a phrase, which may be anywhere, and its continuation from there. As one pattern it would take the
 * browser long to compile.
 */
const sayings: readonly (readonly [begins: RegExp, goesOn: RegExp])[] = [
  [allSwedish`(?<!\p{L})${decider} ${will} (?:att )?`, swedishAt`${decided}(?!\p{L})`],
  [
    allSwedish`(?<!\p{L})(?:du|ni) (?:${gets}|kan räkna med(?: att få)?) (?:säkert |inget |ett |ert |ditt )?`,
    swedishAt`${benefit}(?!\p{L})`,
  ],
  [
    allSwedish`(?<!\p{L})${subject} (?:kommer(?: inte)?(?: att)?|lär|ska nog) (?:inte )?(?:att )?`,
    swedishAt`(?:avslås|beviljas|godkännas|gå igenom|nekas|bifallas|stoppas|antas|få (?:ja|nej|avslag))(?!\p{L})`,
  ],
  [
    allSwedish`(?<!\p{L})(?:vi|jag) (?:räknar med|tror|utgår från|är säkra? på) att (?:${subject}|nämnden|du|ni) `,
    swedishAt`(?:beviljas|godkänns|avslås|går igenom|säger (?:ja|nej)|får ${benefit})(?!\p{L})`,
  ],
  [
    allSwedish`(?<!\p{L})det (?:blir|kommer att bli) (?:${surely} )?(?:ett )?(?:klart )?`,
    swedishAt`(?:avslag|ja|nej|bifall|godkänt)(?!\p{L})`,
  ],
  [
    allSwedish`(?<!\p{L})(?:vi|jag) (?:lovar|garanterar)(?: dig| er)?,? att ${promised} `,
    swedishAt`(?:får|blir|går igenom|säger|beviljas|godkänns|kommer)(?!\p{L})`,
  ],
];
const tells = /kommer|lovar|garanterar|tänker|avser|lär|blir|får|ska (?:nog|säkert)|vill|räkna|tror|utgår|säk/u;
const aboutDecision = new RegExp(
  [
    String.raw`bevilj|avslå|avslag|godkän|neka|bifall|säga|rösta|anta|stoppa|lov|tillstånd|`,
    String.raw`bidrag|dispens|ersättning|bistånd|gå igenom|går igenom| ja| nej|platsen|`,
    String.raw`jobbet|kontraktet|skadestånd|rätt`,
  ].join(''),
  'u',
);
/** Not a prediction: ‘Om ansökan beviljas får du …’, ‘vi kan inte säga om det blir ja eller nej’. */
const unsure = 'om|ifall|huruvida|hur|när|inte säga|inte lova|vet inte|ingen vet|oklart';
const open = swedish`(?<!\p{L})(?:${unsure})(?!\p{L})[^.!?]*$`;
const either = swedish`^[^.!?]{0,30}(?<!\p{L})eller (?:ett )?(?:avslå|avslag|nej|inte|bevilja|neka|ja)(?!\p{L})`;

export function findPrejudging({ text, lower, sentences, quoted }: Reading): Found[] {
  if (!tells.test(lower) || !aboutDecision.test(lower)) return [];
  return sentences
    .filter(({ from, to }) => text[to - 1] !== '?' && isPrejudged(lower.slice(from, to), from, quoted))
    .map(({ from, to }) => ({
      rule: 'prejudging',
      range: { from, to },
      alternatives: ['Frågan är inte avgjord än. Du får besked när beslutet är fattat.'],
    }));
}

function isPrejudged(sentence: string, from: number, quoted: readonly Range[]): boolean {
  if (!tells.test(sentence) || !aboutDecision.test(sentence)) return false;
  return saidIn(sentence).some(
    (place) =>
      !isWithin({ from: from + place.from, to: from + place.to }, quoted) &&
      !open.test(sentence.slice(0, place.from)) &&
      !either.test(sentence.slice(place.to)),
  );
}

const saidIn = (sentence: string): Range[] =>
  sayings.flatMap(([begins, goesOn]) =>
    rangesOf(sentence, begins).flatMap(({ from, to }) => {
      const rest = matchAt(goesOn, sentence, to);
      return rest === undefined ? [] : [{ from, to: to + rest.length }];
    }),
  );
