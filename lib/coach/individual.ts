/**
 * Finds sentences about one person's case, needs, health or conduct (guideline l.89: not in social media). Statements
 * about services in general do not count: a person must be pointed out just before.
 */
import type { Finding } from '../assessment/indicators/finding';
import { allSwedish, swedish } from '../assessment/indicators/swedish';
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
/** Care, health and money. */
const needs = [
  String.raw`försörjningsstöd|ekonomiskt bistånd|socialbidrag|bistånd|hemtjänst|assistans|boendestöd|kontaktfamilj`,
  String.raw`familjehem|omhändertag\p{L}+|vårdnad\p{L}*|sjuk|sjukskriven|på sjukhus|inlagd|utmattad|utbränd`,
  String.raw`avled|avliden`,
  String.raw`cancer|stroke|diagnos\p{L}*|adhd|autism|dement?|demens\p{L}*|depression|deprimerad|missbruk\p{L}*|gravid`,
  String.raw`funktionsneds\p{L}+|rullstol|skulder?|skuldsatt|vräkt|vräkning|betalar inte|inte (?:har )?betalat`,
  String.raw`obetald\p{L}*|inkasso|kronofogd\p{L}*|arbetslös|bostadslös|hemlös|ensamstående|skild|asylsökande`,
  String.raw`papperslös`,
].join('|');
/** What someone has done, or what has been decided about them. */
const deeds = [
  String.raw`känd av (?:socialtjänsten|polisen|oss)|fått avslag|fick avslag|ansökt om|ansökan om|anmälts`,
  String.raw`polisanmäl\p{L}+`,
  String.raw`dömd|dömts|fängelse|misstänkt|hotat|hotfull\p{L}*|hotar|otrevlig\p{L}*|oförskämd\p{L}*|aggressiv\p{L}*`,
  String.raw`ljuger|ljugit|lögnare|bråkat|bråkar|mobbat|mobbad\p{L}*|utredning\p{L}*|utreds|berusad|alkohol\p{L}*`,
].join('|');
/** Only about a third person: ‘du har slagit rekord’ and ‘din gata är stökig’ are harmless. */
const manners = [
  String.raw`slogs|slagit|klagat på|klagar|bytt skola|avstängd|stökig\p{L}*|stökat`,
  String.raw`besvärlig\p{L}*|placerad`,
].join('|');
const matters = `${needs}|${deeds}|${manners}`;
const third = String.raw`(?<!\p{L})${people}(?!\p{L})[^.!?;:\n]{1,60}?(?<!\p{L})(?:${matters})(?!\p{L})`;
const has = String.raw`(?:är|har|var|hade|fick|får|lider)(?: av)?`;
const addressed = String.raw`(?<!\p{L})(?:du|ni) ${has}(?: \p{L}+){0,2}? (?:${needs}|${deeds})(?!\p{L})`;
const yours = String.raw`(?<!\p{L})(?:din|ditt|dina|er|ert|era) (?:\p{L}+ ){0,3}?(?:om )?(?:${needs})(?!\p{L})`;
/** Three patterns instead of one: the browser compiles each when it is first used. */
const patterns = [allSwedish`${third}`, allSwedish`${addressed}`, allSwedish`${yours}`];
/** A cheap check: without a match no pattern can match. */
const trigger = swedish`${matters}`;
/** Fictional people do not count. */
const tales = 'sagan?|boken|filmen|romanen|pjäsen|serien|spelet|statyn?|rollen|låten|dikten';
const tale = swedish`(?<!\p{L})(?:${tales})(?!\p{L})`;

export function findIndividual(reading: Reading, findings: readonly Finding[]): Found[] {
  const { lower, sentences, quoted } = reading;
  const places = findings.filter(isCircumstance).map(({ start, end }) => ({ from: start, to: end }));
  return sentences
    .filter(({ from, to }) => {
      const sentence = lower.slice(from, to);
      const said = trigger.test(sentence) ? patterns.flatMap((pattern) => rangesOf(sentence, pattern)) : [];
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
