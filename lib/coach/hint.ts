/**
 * A hint is what the coach says about an official's own text. It never blocks and never writes by itself: it gives the
 * reason, with the guideline's line, and offers a change that the official may take or ignore.
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

/** Why a link is asked about. `unlisted`: nothing is known about it. `short`: it hides its destination. */
export type LinkKind = 'party' | 'blog' | 'commercial' | 'short' | 'unlisted';

/** In UTF-16 units of the text; `to` is exclusive. */
export interface Range {
  from: number;
  to: number;
}

export interface Hint {
  rule: HintRule;
  /** Null: the hint is about the whole text, and an alternative is added at its end. */
  range: Range | null;
  /** The line in the guideline in force, counted from 1; null if the pack has no such duty. */
  guidelineLine: number | null;
  /** Replacements for the range; '' deletes it. */
  alternatives: string[];
  /** True only for a link against the policy: `Ta bort länken` or `Behåll – ange skäl`. */
  asks: boolean;
  /** For a link. */
  link?: LinkKind;
}

export interface Readability {
  /** Björnsson: words per sentence + 100 · words over six letters / words. 0 for a text without words. */
  lix: number;
  sentences: number;
  words: number;
  longWords: number;
  level: ReadingLevel;
}
/** Björnsson's levels: under 30, 40, 50, 60, and above. */
export type ReadingLevel = 'very-easy' | 'easy' | 'medium' | 'hard' | 'very-hard';

export interface CoachContext {
  /** The guideline in force, for its line numbers. */
  pack: Pick<Pack, 'duties'>;
  kind: 'answer' | 'post';
  /** The account's signature forms, ready to append: '/Eva, Gata och park, Österåkers kommun'. */
  senders: readonly string[];
  /**
   * The municipality's own hosts, optionally with the start of a path: 'osteraker.se', 'youtube.com/osterakerskommun'.
   * The first is suggested as a source.
   */
  ownHosts: readonly string[];
  /** Other hosts that the municipality permits. The authorities' hosts are built in. */
  allowedHosts: readonly string[];
  /**
   * The municipality's own phone numbers, email and addresses. They are not personal data, however they are grouped.
   */
  contacts: readonly string[];
  /** What to look for in an election period; null or absent outside one. */
  election?: ElectionLists | null;
  hasPicture: boolean;
  hasVideo: boolean;
  /** The answered comment is marked as heated. */
  isHeated: boolean;
}

export interface CoachResult {
  readability: Readability;
  /** In the order of `HINT_RULES`, then in text order. */
  hints: Hint[];
}

/** A hint before the pack's line is added. */
export type Found = Omit<Hint, 'guidelineLine' | 'asks'>;
