/**
 * Tells about one person's case, need, health or manner (guideline l.89: not in social media). Services in general are
 * none: somebody must be pointed out just before.
 */
import type { Finding } from '../assessment/indicators/finding';
import type { Found } from './hint';
import { isCircumstance } from './personal';
import { isWithin, rangesOf, type Reading } from './reading';

const people = [
  String.raw`(?:han|hon|hen|honom|henne|mannen|kvinnan|pojken|flickan|killen|tjejen|`,
  String.raw`eleven|personen|familjen|paret|brukaren|hyresgästen|patienten|klienten|`,
  String.raw`grannen|barnets \p{L}+|sonen|dottern|barnet|mamman|pappan|(?:din|er|hans|`,
  String.raw`hennes|deras) (?:granne|man|fru|son|dotter|mamma|pappa|mor|far|bror|syster|`,
  String.raw`sambo|barn|elev|familj|mormor|farmor|morfar|farfar))`,
].join('');
const matters = [
  String.raw`känd av (?:socialtjänsten|polisen|oss)|försörjningsstöd|ekonomiskt bistånd|socialbidrag|bistånd`,
  String.raw`hemtjänst|assistans|boendestöd|kontaktfamilj|familjehem|placerad|omhändertag\p{L}+|vårdnad\p{L}*|insatser`,
  [
    String.raw`sjuk|sjukskriven|på sjukhus|inlagd|utmattad|utbränd|avled|avliden|cancer|`,
    String.raw`stroke|diagnos\p{L}*|adhd|autism|dement?|demens\p{L}*|depression|deprimerad|`,
    String.raw`missbruk\p{L}*|missbrukar\p{L}*|beroende|gravid`,
  ].join(''),
  String.raw`funktionsneds\p{L}+|rullstol|skulder?|skuldsatt|vräkt|vräkning|betalar inte|inte (?:har )?betalat|obetald\p{L}*|inkasso|kronofogd\p{L}*`,
  String.raw`arbetslös|arbetssökande|bostadslös|hemlös|ensamstående|skild|asylsökande|papperslös`,
  [
    String.raw`fått avslag|fick avslag|ansökt om|ansökan om|anmäld|anmälts|polisanmäl\p{L}+|`,
    String.raw`dömd|dömts|fängelse|misstänkt|slogs|slagit|hotat|hotfull\p{L}*|hotar`,
  ].join(''),
  [
    String.raw`otrevlig\p{L}*|oförskämd\p{L}*|aggressiv\p{L}*|ljuger|ljugit|lögnare|klagat på|`,
    String.raw`klagar|bråkat|bråkar|mobbat|mobbad\p{L}*|bytt skola|avstängd|stökig\p{L}*|`,
    String.raw`stökat|besvärlig\p{L}*|krånglig\p{L}*|utredning\p{L}*|utreds|psykiskt?|`,
    String.raw`full|berusad`,
  ].join(''),
].join('|');
const third = String.raw`(?<!\p{L})${people}(?!\p{L})[^.!?;:\n]{1,60}?(?<!\p{L})(?:${matters})(?!\p{L})`;
const addressed = String.raw`(?<!\p{L})(?:du|ni) (?:är|har|var|hade|fick|får|lider)(?: av)?(?: \p{L}+){0,2}? (?:${matters})(?!\p{L})`;
const yours = String.raw`(?<!\p{L})(?:din|ditt|dina|er|ert|era) (?:\p{L}+ ){0,3}?(?:om )?(?:${matters})(?!\p{L})`;
const pattern = new RegExp([third, addressed, yours].join('|'), 'gu');
/** Cheap to look for; without it nothing is told. */
const trigger = new RegExp(matters.replaceAll(String.raw`\p{L}`, '[a-zåäöé]'));
/** People of a tale are nobody. */
const tale = /(?<!\p{L})(?:sagan?|boken|filmen|romanen|pjäsen|serien|spelet|statyn?|rollen|låten|dikten)(?!\p{L})/u;

export function findIndividual(reading: Reading, findings: readonly Finding[]): Found[] {
  const { lower, sentences, quoted } = reading;
  const places = findings.filter(isCircumstance).map(({ start, end }) => ({ from: start, to: end }));
  return sentences
    .filter(({ from, to }) => {
      const sentence = lower.slice(from, to);
      const said = trigger.test(sentence) ? rangesOf(sentence, pattern) : [];
      const within = [
        ...places.filter((place) => place.from >= from && place.from < to),
        ...said.map((place) => ({ from: from + place.from, to: from + place.to })),
      ];
      return within.some((place) => !isWithin(place, quoted)) && !tale.test(sentence);
    })
    .map(({ from, to }) => ({
      rule: 'individual',
      range: { from, to },
      alternatives: ['Det här kan vi inte svara på här. Kontakta oss, så hjälper vi dig.'],
    }));
}
