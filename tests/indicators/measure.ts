/**
 * Measures the indicators against the labelled sentences: found, missed and false, per rule and in total. How a finding
 * is counted: README.md.
 */
import { findIndicators } from '../../lib/assessment/indicators/find-indicators';
import type { Finding } from '../../lib/assessment/indicators/finding';
import { LABEL_RULES, type LabelledSentence, type LabelledSpan, type LabelRule } from './labelled-sentences';

export const NUMBERS_AND_CONTACT: readonly LabelRule[] = [
  'personnummer',
  'samordningsnummer',
  'bankkonto',
  'kortnummer',
  'telefon',
  'epost',
  'adress',
];
const WORDS: readonly LabelRule[] = ['halsa', 'social', 'ekonomi'];
export const PRECISION = 0.95;
export const RECALL = 0.95;

export interface Tally {
  right: number;
  missed: number;
  false: number;
}
interface Miss {
  id: string;
  rule: LabelRule;
  kind: 'missed' | 'false';
  what: string;
}
export interface Measure {
  tallies: Record<LabelRule, Tally>;
  misses: Miss[];
}

export function measure(sentences: readonly LabelledSentence[]): Measure {
  const tallies = Object.fromEntries(LABEL_RULES.map((rule) => [rule, { right: 0, missed: 0, false: 0 }])) as Record<
    LabelRule,
    Tally
  >;
  const misses: Miss[] = [];
  for (const { id, text, spans } of sentences) {
    const findings = findIndicators(text);
    for (const rule of LABEL_RULES) {
      const labels = spans.filter((span) => span.rule === rule).map((span) => placed(text, span));
      const found = findings.filter((finding) => finding.rule === rule);
      for (const label of labels) {
        const isFound = found.some((finding) => meets(text, finding, label));
        tallies[rule][isFound ? 'right' : 'missed'] += 1;
        if (!isFound) misses.push({ id, rule, kind: 'missed', what: text.slice(label.start, label.end) });
      }
      for (const finding of found.filter((each) => !labels.some((label) => overlaps(each, label)))) {
        tallies[rule].false += 1;
        misses.push({ id, rule, kind: 'false', what: text.slice(finding.start, finding.end) });
      }
    }
  }
  return { tallies, misses };
}

export function together({ tallies }: Measure, rules: readonly LabelRule[] = LABEL_RULES): Tally {
  const sum = (name: keyof Tally): number => rules.reduce((total, rule) => total + tallies[rule][name], 0);
  return { right: sum('right'), missed: sum('missed'), false: sum('false') };
}
/** Precision is 1 when nothing was found; recall is 1 when there was nothing to find. */
export const precisionOf = ({ right, false: wrong }: Tally): number =>
  right + wrong === 0 ? 1 : right / (right + wrong);
export const recallOf = ({ right, missed }: Tally): number => (right + missed === 0 ? 1 : right / (right + missed));

type Place = { rule: LabelRule; start: number; end: number };

function placed(text: string, { rule, text: what, at }: LabelledSpan): Place {
  const start = at ?? text.indexOf(what);
  return { rule, start, end: start + what.length };
}

const overlaps = (one: Pick<Finding, 'start' | 'end'>, other: Pick<Finding, 'start' | 'end'>): boolean =>
  one.start < other.end && other.start < one.end;

function meets(text: string, finding: Finding, label: Place): boolean {
  if (WORDS.includes(label.rule)) return overlaps(finding, label);
  if (label.rule === 'adress') {
    // The house number: the first number in the label.
    const house = /\d+/u.exec(text.slice(label.start, label.end));
    if (house === null) return overlaps(finding, label);
    const start = label.start + house.index;
    return finding.start <= start && finding.end >= start + house[0].length;
  }
  return [...text.slice(label.start, label.end).matchAll(/[\p{L}\d]/gu)].every(
    ({ index }) => finding.start <= label.start + index && finding.end > label.start + index,
  );
}
