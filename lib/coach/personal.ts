/**
 * Finds personal data in the official's own text, with the same indicators as for comments (lib/assessment/indicators).
 * Officials often give the municipality's own number, which is recognised by the words before it, its host or the list
 * of contacts.
 */
import { findIndicators } from '../assessment/indicators/find-indicators';
import type { Finding } from '../assessment/indicators/finding';
import { swedish } from '../assessment/indicators/swedish';
import type { CoachContext, Found } from './hint';
import { sentenceAt, type Reading } from './reading';
import { hostMatches } from '../domain/host-match';

const offices = [
  String.raw`kontaktcent(?:er|ret)|växel(?:n)?|jour(?:en|nummer)?|kundtjänst|kundcenter|`,
  String.raw`receptionen?|servicecenter|medborgarservice|felanmäl\p{L}*|turistbyrån?|`,
  String.raw`biblioteket|badet|simhallen|kommunhuset|kommunens nummer|polisen|vårdcentralen|`,
  String.raw`akut(?:en)?|skolans|förskolans`,
].join('');
const office = swedish`(?<!\p{L})(?:${offices})(?!\p{L})`;
/** Words that show someone's home rather than a venue. */
const home = swedish`${[
  String.raw`(?<!\p{L})(?:bor|bodde|bosatt|hemma|dig|din|ditt|dina|er|ert|honom|henne|`,
  String.raw`hans|hennes|granne\p{L}*|familje?\p{L}*|paret|adress till|adressen till|`,
  String.raw`hyr|flyttat?)(?!\p{L})`,
].join('')}`;

export function findPersonalData(reading: Reading, findings: readonly Finding[], context: CoachContext): Found[] {
  return findings
    .filter((finding) => isPersons(reading, finding, context))
    .map(({ start, end }) => ({ rule: 'personal-data', range: { from: start, to: end }, alternatives: [''] }));
}

/** Someone's health, needs and finances, which the rule about individuals handles. */
export const isCircumstance = ({ rule }: Finding): boolean =>
  rule === 'halsa' || rule === 'social' || rule === 'ekonomi';

export const indicatorsIn = ({ text }: Reading): Finding[] => findIndicators(text);

function isPersons(reading: Reading, finding: Finding, { contacts, ownHosts }: CoachContext): boolean {
  if (isCircumstance(finding)) return false;
  const what = reading.lower.slice(finding.start, finding.end);
  if (contacts.some((contact) => sameContact(contact, what))) return false;
  const sentence = sentenceAt(reading, finding.start);
  const before = reading.lower.slice(sentence.from, finding.start);
  switch (finding.rule) {
    case 'epost':
      return !hostMatches(what.slice(what.lastIndexOf('@') + 1), ownHosts);
    case 'telefon':
      // A landline belongs to an office, unless the words say it is someone's own.
      return !office.test(before) && (isMobile(what) || ownNumber.test(before));
    case 'adress':
      return home.test(reading.lower.slice(sentence.from, sentence.to));
    default:
      return true;
  }
}

const ownNumber = swedish`(?<!\p{L})(?:hans|hennes|deras|ditt|din)(?!\p{L})|hemma|hemnummer`;
const isMobile = (number: string): boolean => /^(?:0|46|0046)7/u.test(number.replaceAll(/\D/gu, ''));

/** Compares contacts without grouping; phone numbers by digits, with 0 for +46. */
function sameContact(contact: string, what: string): boolean {
  const [one, other] = [contact.toLowerCase(), what].map((each) => {
    const digits = each
      .replaceAll(/\D/gu, '')
      .replace(/^(?:00)?46/u, '0')
      .replace(/^00/u, '0');
    return /\p{L}/u.test(each) ? each.replaceAll(/[^\p{L}\d@.]/gu, '') : digits;
  });
  return one !== '' && one === other;
}
