/**
 * Tells how a decision will turn out before it is made (RF 1 kap. 9 §, objectivity; guideline l.66). What has been
 * decided, and that something will be tried, are none.
 */
import type { Found, Range } from './hint';
import { isWithin, rangesOf, type Reading } from './reading';

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
const decided = [
  String.raw`(?:bevilja|avslå|godkänna ${matter}|neka ${matter}|bifalla|säga (?:ja|nej)|`,
  String.raw`rösta (?:ja|nej|för|emot|mot)|anta ${matter}|stoppa ${matter}|`,
  String.raw`ge (?:dig|er) (?:rätt|lov|bygglov|tillstånd|avslag|bidrag\p{L}*|dispens))`,
].join('');

const prejudged = new RegExp(
  [
    String.raw`(?<!\p{L})${decider} ${will} (?:att )?${decided}(?!\p{L})`,
    [
      String.raw`(?<!\p{L})(?:du|ni) (?:kommer(?: inte| säkert)?(?: att)? få|får|lär få|`,
      String.raw`ska nog få) (?:säkert |inget |ett |ert |ditt )?${benefit}(?!\p{L})`,
    ].join(''),
    [
      String.raw`(?<!\p{L})${subject} (?:kommer(?: inte)?(?: att)?|lär|ska nog) (?:inte )?(?:att )?(?:avslås|`,
      String.raw`beviljas|godkännas|gå igenom|nekas|bifallas|stoppas|antas|få (?:ja|nej|`,
      String.raw`avslag))(?!\p{L})`,
    ].join(''),
    String.raw`(?<!\p{L})(?:du|ni) kan räkna med (?:att få )?(?:ett |ert |ditt )?${benefit}(?!\p{L})`,
    [
      String.raw`(?<!\p{L})(?:vi|jag) (?:räknar med|tror|utgår från|är säkra? på) att (?:${subject}|`,
      String.raw`nämnden|du|ni) (?:beviljas|godkänns|avslås|går igenom|säger (?:ja|nej)|`,
      String.raw`får ${benefit})(?!\p{L})`,
    ].join(''),
    [
      String.raw`(?<!\p{L})det (?:blir|kommer att bli) (?:säkert |nog |troligen |garanterat |`,
      String.raw`helt säkert |alldeles säkert )?(?:ett )?(?:klart )?(?:avslag|ja|nej|bifall|`,
      String.raw`godkänt)(?!\p{L})`,
    ].join(''),
    [
      String.raw`(?<!\p{L})(?:vi|jag) (?:lovar|garanterar)(?: dig| er)?,? att (?:du|ni|det|`,
      String.raw`den|ansökan|nämnden|politikerna|förslaget|planen) (?:får|blir|går igenom|`,
      String.raw`säger|beviljas|godkänns|kommer)(?!\p{L})`,
    ].join(''),
  ].join('|'),
  'gu',
);
const tells = /kommer|lovar|garanterar|tänker|avser|lär|blir|får|ska (?:nog|säkert)|vill|räkna|tror|utgår|säk/u;
const aboutDecision = new RegExp(
  [
    String.raw`bevilj|avslå|avslag|godkän|neka|bifall|säga|rösta|anta|stoppa|lov|tillstånd|`,
    String.raw`bidrag|dispens|ersättning|bistånd|gå igenom|går igenom| ja| nej|platsen|`,
    String.raw`jobbet|kontraktet|skadestånd|rätt`,
  ].join(''),
  'u',
);
/** ‘Om ansökan beviljas får du …’, ‘vi kan inte säga om det blir ja eller nej’. */
const open = /(?<!\p{L})(?:om|ifall|huruvida|hur|när|inte säga|inte lova|vet inte|ingen vet|oklart)(?!\p{L})[^.!?]*$/u;
const either = /^[^.!?]{0,30}(?<!\p{L})eller (?:ett )?(?:avslå|avslag|nej|inte|bevilja|neka|ja)(?!\p{L})/u;

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
  return rangesOf(sentence, prejudged).some(
    (place) =>
      !isWithin({ from: from + place.from, to: from + place.to }, quoted) &&
      !open.test(sentence.slice(0, place.from)) &&
      !either.test(sentence.slice(place.to)),
  );
}
