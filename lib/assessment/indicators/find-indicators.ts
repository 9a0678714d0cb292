/**
 * All rules over one text. What counts and how well it is found: tests/indicators/README.md and indicators.design.md.
 */
import { findAdress, streetWord } from './street-address';
import { findBankkonto } from './bank-account';
import { hasDigits } from './digits';
import { economicWords, findEkonomi } from './economy';
import { findEpost, mailSign } from './email';
import { INDICATOR_RULES, type FindSpans, type Finding, type IndicatorRule } from './finding';
import { findHalsa, healthWords } from './health';
import { findKortnummer } from './card-number';
import { findPersonnummer } from './personal-number';
import { findSamordningsnummer } from './coordination-number';
import { findSocial, socialWords } from './social';
import { lowered } from './swedish';
import { findTelefon } from './phone-number';

const rules: Record<IndicatorRule, FindSpans> = {
  personnummer: findPersonnummer,
  samordningsnummer: findSamordningsnummer,
  bankkonto: findBankkonto,
  kortnummer: findKortnummer,
  telefon: findTelefon,
  epost: findEpost,
  adress: findAdress,
  halsa: findHalsa,
  social: findSocial,
  ekonomi: findEkonomi,
};

/**
 * A comment is at most some thousand units; of a longer text the
 * beginning is looked at, so that a hostile one costs nothing.
 */
const LONGEST = 20_000;

const signs = [mailSign, streetWord, healthWords, socialWords, economicWords];

/**
 * False when a text certainly holds nothing: a few looks instead of ten rules. What stands
 * around a comment (name, time, buttons) may be in the text.
 */
export function mayHoldIndicators(text: string): boolean {
  const lower = lowered(text.slice(0, LONGEST));
  return hasDigits(lower, 8) || signs.some((sign) => sign.test(lower));
}

/**
 * Places that may be personal data, in the order of the text. A place may be two things at once.
 *
 * @example findIndicators('Ring Siv, 070-174 06 05') // [{ rule: 'telefon', start: 10, end: 23 }]
 */
export function findIndicators(text: string): Finding[] {
  const looked = text.slice(0, LONGEST);
  const lower = lowered(looked);
  return INDICATOR_RULES.flatMap((rule) => rules[rule](looked, lower).map((span) => ({ rule, ...span }))).sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
}
