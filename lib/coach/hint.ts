/**
 * What the coach says of an official's own text. It never blocks and never writes by itself: a hint says why, with the
 * guideline's line, and offers a change that the official takes or leaves.
 */
import type { ElectionLists } from '../domain/election';
import type { Pack } from '../guidelines/schema';

export const HINT_RULES = [
  'unfilled',
  'link-policy',
  'personal-data',
  'individual',
  'prejudging',
  'swearing',
  'wait',
  'missing-sender',
  'missing-source',
  'image-rights',
  'alt-text',
  'captions',
  'internal-term',
  'abbreviation',
  'officialese',
  'long-sentence',
  'long-word',
] as const;
export type HintRule = (typeof HINT_RULES)[number];

/** Why a link is asked about. `unlisted`: nothing is known of it. `short`: it hides where it leads. */
export type LinkKind = 'party' | 'blog' | 'commercial' | 'short' | 'unlisted';

/** UTF-16 units of the text, `to` not included. */
export interface Range {
  from: number;
  to: number;
}

export interface Hint {
  rule: HintRule;
  /** Null: it is about the whole text, and an alternative is added at its end. */
  range: Range | null;
  /** Of the guideline in force, counted from 1; null where the pack has no such duty. */
  guidelineLine: number | null;
  /** What may stand in the place of the range; '' takes it out. */
  alternatives: string[];
  /** Only of a link against the policy: `Ta bort länken` or `Behåll – ange skäl`. */
  asks: boolean;
  /** Of a link. */
  link?: LinkKind;
}

export interface Readability {
  /** Björnsson: words a sentence + 100 · words over six letters / words. 0 for a text without words. */
  lix: number;
  sentences: number;
  words: number;
  longWords: number;
  level: ReadingLevel;
}
/** Björnsson's steps: under 30, 40, 50, 60, and above. */
export type ReadingLevel = 'very-easy' | 'easy' | 'medium' | 'hard' | 'very-hard';

export interface CoachContext {
  /** The guideline in force: where its lines come from. */
  pack: Pick<Pack, 'duties'>;
  kind: 'answer' | 'post';
  /** The account's signature forms, ready to stand at the end: '/Eva, Gata och park, Österåkers kommun'. */
  senders: readonly string[];
  /**
   * The municipality's own hosts, also with the beginning of a path: 'osteraker.se', 'youtube.com/osterakerskommun'.
   * The first is the site that is offered as a source.
   */
  ownHosts: readonly string[];
  /** Others that the municipality allows. The authorities' are known. */
  allowedHosts: readonly string[];
  /** The municipality's own numbers, mail and addresses: no personal data, however they are grouped. */
  contacts: readonly string[];
  /** What an election period looks for; null or absent: none holds. */
  election?: ElectionLists | null;
  hasPicture: boolean;
  hasVideo: boolean;
  /** The comment that is answered is marked heated. */
  isHeated: boolean;
}

export interface CoachResult {
  readability: Readability;
  /** In the order of `HINT_RULES`, then of the text. */
  hints: Hint[];
}

/** A hint before the pack has given its line. */
export type Found = Omit<Hint, 'guidelineLine' | 'asks'>;
