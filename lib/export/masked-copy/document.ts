/**
 * The masked copy of one or several records, for someone who has requested them: a separate document that says what it
 * is. Always Swedish, because it leaves the authority. It has no pictures, links, files or journal, since those cannot
 * be masked. Pure; the records are not changed.
 */
import { serviceName } from '../../by-hand/services';
import type { SealedPart } from '../../domain/evidence';
import type { RecordRow } from '../../evidence/schema';

import { gateRows } from '../../i18n/decision';
import { maskedCopyText } from '../../i18n/masked-copy';
import { swedishTime } from '../../i18n/swedish-time';
import { cover, MASK } from './cover';
import { placesIn, readable, type CopyTexts, type Place } from './places';

export interface CopySource {
  row: Pick<RecordRow, 'id' | 'seq' | 'platform' | 'sealedAt' | 'manifestHash'>;
  part: SealedPart;
}

export type CopyBlock =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  /** `bar`: text that somebody wrote on the page. */
  | { kind: 'text'; text: string; bar?: true }
  | { kind: 'facts'; rows: [label: string, value: string][] };

/**
 * The decision for each place: masked on a ground, or shown. Undecided places are masked, and the copy cannot be
 * finished.
 */
export type Choices = ReadonlyMap<string, { mask: true; ground: string } | { mask: false }>;

export interface CopyFacts {
  /** Who masked it. */
  operator: string;
  municipality: string;
  at: Date;
  /** Additional words that the official wants masked. */
  own: readonly string[];
}

export interface MaskedCopy {
  title: string;
  blocks: CopyBlock[];
  /** Total number of masked places. */
  masked: number;
  /** In the order of their numbers. */
  grounds: string[];
}

type Say = (text: string) => string;
const t = (key: Parameters<typeof maskedCopyText>[0], params = {}): string => maskedCopyText(key, params, 'sv');

/** The places to decide on, for all records together: a person is masked in all of them or in none. */
export function placesOf(sources: readonly CopySource[], own: readonly string[]): Place[] {
  const texts: string[] = [];
  const say: Say = (text) => {
    texts.push(text);
    return text;
  };
  for (const source of sources) recordBlocks(source, say);
  return placesIn({ texts, names: sources.flatMap(namesOf) } satisfies CopyTexts, own);
}

/** The names in the texts, except the municipality's own pages, which are not personal data. */
function namesOf({ part: { item, source } }: CopySource): string[] {
  const own = readable(source.registeredAccountName ?? '').toLocaleLowerCase('sv');
  return [item, ...item.context, ...item.replies]
    .flatMap(({ author, mentions }) => [author.name, ...mentions.map(({ name }) => name)])
    .filter((name) => name !== null)
    .filter((name) => readable(name).trim().toLocaleLowerCase('sv') !== own.trim());
}

/** Places without a decision: neither shown nor masked on a ground. */
export const lacksOf = (places: readonly Place[], choices: Choices): Place[] =>
  places.filter((place) => {
    const choice = choices.get(place.key);
    return choice === undefined || (choice.mask && choice.ground.trim() === '');
  });

/** Also used before the copy is finished, so that the official can read it through. */
export function maskedCopy(sources: readonly CopySource[], choices: Choices, facts: CopyFacts): MaskedCopy {
  const places = placesOf(sources, facts.own);
  const grounds: string[] = [];
  const masked = places.flatMap((place) => {
    const choice = choices.get(place.key);
    if (choice?.mask === false) return [];
    const ground = choice?.ground.trim() ?? '';
    if (ground !== '' && !grounds.includes(ground)) grounds.push(ground);
    return [{ place, ground: grounds.indexOf(ground) + 1 }];
  });
  let count = 0;
  const say: Say = (text) => {
    const covered = cover(text, masked);
    count += covered.count;
    return covered.text;
  };
  const records = sources.flatMap((source) => recordBlocks(source, say));
  return {
    title: titleOf(sources),
    blocks: [...opening(sources, facts, grounds), ...records, { kind: 'text', text: t('closing') }],
    masked: count,
    grounds,
  };
}

const numbersOf = (sources: readonly CopySource[]): string => sources.map(({ row }) => row.seq).join(', ');
const titleOf = (sources: readonly CopySource[]): string => t('copyTitle', { which: numbersOf(sources) });

function opening(sources: readonly CopySource[], facts: CopyFacts, grounds: readonly string[]): CopyBlock[] {
  const { operator, municipality, at } = facts;
  return [
    { kind: 'heading', level: 1, text: titleOf(sources) },
    { kind: 'text', text: t('isCopy', { municipality }) },
    { kind: 'text', text: t('isMasked', { mask: MASK }) },
    { kind: 'text', text: t('isWithout') },
    { kind: 'text', text: t('made', { at: swedishTime(at.toISOString()), operator, municipality }) },
    ...(grounds.length === 0
      ? [{ kind: 'text', text: t('nothingMasked') } satisfies CopyBlock]
      : [
          { kind: 'heading', level: 2, text: t('groundsTitle') } satisfies CopyBlock,
          {
            kind: 'facts',
            rows: grounds.map((ground, index): [string, string] => [`[${index + 1}]`, ground]),
          } satisfies CopyBlock,
          { kind: 'text', text: t('appeal') } satisfies CopyBlock,
        ]),
  ];
}

type Written = Pick<SealedPart['item']['replies'][number], 'author' | 'postedAt' | 'ends'> & {
  text: Pick<SealedPart['item']['text'], 'raw' | 'original'>;
};

/** @param say returns what is shown of a text that comes from the page or was written by an official */
function recordBlocks({ row, part }: CopySource, say: Say): CopyBlock[] {
  const { item, decision, source, operator } = part;
  const shown = (label: string, value: string | null): [string, string] => [
    label,
    value === null || value.trim() === '' ? t('none') : say(value),
  ];
  return [
    { kind: 'heading', level: 2, text: t('record', { seq: row.seq }) },
    {
      kind: 'facts',
      rows: [
        [t('platform'), serviceName(row.platform)],
        [t('account'), source.registeredAccountName ?? t('none')],
        [t('sealed'), swedishTime(row.sealedAt)],
        [t('hash'), row.manifestHash],
      ],
    },
    { kind: 'heading', level: 3, text: t('item') },
    ...written(item, say),
    ...thread(t('under'), item.context, say),
    ...thread(t('replies'), item.replies, say),
    ...(item.leftOut === undefined
      ? []
      : [
          {
            kind: 'text',
            text: t('leftOut', { count: item.leftOut.context + item.leftOut.replies }),
          } satisfies CopyBlock,
        ]),
    { kind: 'heading', level: 3, text: t('decision') },
    {
      kind: 'facts',
      rows: [
        [t('ground'), decision.groundLabel],
        [t('guideline'), decision.groundQuote],
        shown(t('motivation'), decision.motivation),
        ...gateRows(decision, 'sv').map(([label, value]) => shown(label, value)),
        shown(t('operator'), operator.name),
      ],
    },
  ];
}

const thread = (heading: string, items: readonly Written[], say: Say): CopyBlock[] =>
  items.length === 0
    ? []
    : [{ kind: 'heading', level: 3, text: heading }, ...items.flatMap((one) => written(one, say))];

function written({ author, postedAt, text, ends }: Written, say: Say): CopyBlock[] {
  const none = ends?.text.kind === 'not-read' ? t('textNotRead') : t('noText');
  return [
    { kind: 'text', text: [author.name ?? t('unnamed'), postedAt.raw ?? ''].filter(Boolean).map(say).join(', ') },
    { kind: 'text', text: text.raw === '' ? none : say(text.raw), bar: true },
    ...(text.original === undefined ? [] : [{ kind: 'text', text: say(text.original), bar: true } satisfies CopyBlock]),
  ];
}
