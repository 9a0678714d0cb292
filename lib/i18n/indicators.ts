/** Names of the indicators. Small on purpose: the page's own script includes it. */
import { INDICATOR_RULES, type Finding, type IndicatorRule } from '../assessment/indicators/finding';
import { translator, type Table } from './translate';
import type { Language } from './language';

export const indicatorTable = {
  maybe: { sv: 'Kan vara personuppgift: {kinds}', en: 'May be personal data: {kinds}' },
  personnummer: { sv: 'personnummer', en: 'personal identity number' },
  samordningsnummer: { sv: 'samordningsnummer', en: 'coordination number' },
  bankkonto: { sv: 'bankkonto', en: 'bank account' },
  kortnummer: { sv: 'kortnummer', en: 'card number' },
  telefon: { sv: 'telefon', en: 'telephone' },
  epost: { sv: 'e-post', en: 'e-mail' },
  adress: { sv: 'adress', en: 'address' },
  halsa: { sv: 'hälsa', en: 'health' },
  social: { sv: 'sociala förhållanden', en: 'social affairs' },
  ekonomi: { sv: 'ekonomi', en: 'economic affairs' },
} satisfies Table & Record<IndicatorRule, { sv: string; en: string }>;

const t = translator(indicatorTable);

/**
 * One line for all findings in a text, each kind once, in the order of the rules. Null when there are none.
 *
 * @example maybePersonal([{ rule: 'telefon', start: 0, end: 13 }]) // 'Kan vara personuppgift: telefon'
 */
export function maybePersonal(findings: readonly Pick<Finding, 'rule'>[], language?: Language): string | null {
  const kinds = INDICATOR_RULES.filter((rule) => findings.some((finding) => finding.rule === rule)).map((rule) =>
    t(rule, {}, language),
  );
  return kinds.length === 0 ? null : t('maybe', { kinds: kinds.join(', ') }, language);
}
