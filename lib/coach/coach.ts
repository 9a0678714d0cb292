/**
 * The coach: how readable an official's own text is, and what to consider before it is sent. Pure and local; it never
 * blocks. For what counts and how accurate the rules are, see tests/coach/README.md and coach.design.md.
 */
import { findMissingBesideMedia } from './attachments';
import type { CoachContext, CoachResult, Found, HintRule } from './hint';
import { HINT_RULES } from './hint';
import { findIndividual } from './individual';
import { findLongSentences, findLongWords } from './length';
import { findLinks } from './links';
import { findPersonalData, indicatorsIn } from './personal';
import { findPrejudging } from './prejudging';
import { readabilityOf } from './readability';
import { readText, type Reading } from './reading';
import { findMissingSender } from './sender';
import { findMissingSource } from './source';
import { findSwearing } from './swearing';
import { findUnfilled } from './unfilled';
import { findAbbreviations, findListed, findWording } from './wording';

/** The pack's duty behind each rule. The hint shows the duty's line. */
export const DUTIES: Record<HintRule, string> = {
  'long-sentence': 'd034',
  'long-word': 'd034',
  officialese: 'd034',
  'internal-term': 'd098',
  abbreviation: 'd098',
  'missing-sender': 'd095',
  'missing-source': 'd096',
  swearing: 'd094',
  'personal-data': 'd024',
  prejudging: 'd033',
  individual: 'd053',
  unfilled: 'd097',
  'image-rights': 'd093',
  'alt-text': 'd034',
  captions: 'd034',
  'link-policy': 'd035',
  wait: 'd097',
};

/** Longer than any platform's comments. Only the start of a longer text is checked. */
const LONGEST = 20_000;

/** @example coach('Vi har erhållit din fråga.', context).hints[0] // { rule: 'missing-sender', … } */
export function coach(text: string, context: CoachContext): CoachResult {
  const reading = readText(text.slice(0, LONGEST));
  const found = reading.words.length === 0 && text.trim() === '' ? [] : findAll(reading, context);
  const lineOf = linesOf(context.pack);
  return {
    readability: readabilityOf(reading.words, reading.sentences),
    hints: HINT_RULES.flatMap((rule) =>
      found
        .filter((each) => each.rule === rule)
        .sort((a, b) => (a.range?.from ?? 0) - (b.range?.from ?? 0))
        .map((each) => ({ ...each, guidelineLine: lineOf[rule], asks: rule === 'link-policy' })),
    ),
  };
}

/** Cached per pack: hints are computed at every keystroke. */
const lines = new WeakMap<CoachContext['pack'], Record<HintRule, number | null>>();

function linesOf(pack: CoachContext['pack']): Record<HintRule, number | null> {
  const known = lines.get(pack);
  if (known !== undefined) return known;
  const found = Object.fromEntries(
    HINT_RULES.map((rule) => [rule, pack.duties.find(({ id }) => id === DUTIES[rule])?.line ?? null]),
  ) as Record<HintRule, number | null>;
  lines.set(pack, found);
  return found;
}

function findAll(reading: Reading, context: CoachContext): Found[] {
  const findings = indicatorsIn(reading);
  const listed = findListed(reading);
  const worded = [...findWording(reading, listed), ...findAbbreviations(reading)];
  const marked = [...listed, ...worded.flatMap(({ range }) => range ?? [])];
  return [
    ...findUnfilled(reading),
    ...findLinks(reading, context),
    ...findPersonalData(reading, findings, context),
    ...findIndividual(reading, findings),
    ...findPrejudging(reading),
    ...findSwearing(reading),
    ...findWait(context),
    ...findMissingSender(reading, context),
    ...findMissingSource(reading, context),
    ...findMissingBesideMedia(reading, context),
    ...worded,
    ...findLongSentences(reading),
    ...findLongWords(reading, marked),
  ];
}

/** Guideline l.73 and l.160: do not answer in haste. */
const findWait = ({ kind, isHeated }: CoachContext): Found[] =>
  kind === 'answer' && isHeated ? [{ rule: 'wait', range: null, alternatives: [] }] : [];
