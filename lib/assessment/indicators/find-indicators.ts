/**
 * Applies all rules to one text. For what counts and how accurate the rules are, see tests/indicators/README.md and
 * indicators.design.md.
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
 * Comments are at most a few thousand units long. Only the start of a longer text is checked, so that a hostile text
 * cannot take long.
 */
const LONGEST = 20_000;

const signs = [mailSign, streetWord, healthWords, socialWords, economicWords];

/**
 * False if a text certainly holds no indicator: a few checks instead of ten rules. The text may include what surrounds
 * a comment (name, time, buttons).
 */
export function mayHoldIndicators(text: string): boolean {
  const lower = lowered(text.slice(0, LONGEST));
  return hasDigits(lower, 8) || signs.some((sign) => sign.test(lower));
}

/**
 * Places that may be personal data, in text order. One place may match several rules.
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
