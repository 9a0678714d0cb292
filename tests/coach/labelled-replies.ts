/**
 * The labelled Swedish replies and posts that the coach is measured against. What counts and why: README.md beside this
 * file.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const COACH_LABELS = [
  'long-sentence',
  'long-word',
  'officialese',
  'internal-term',
  'abbreviation',
  'missing-sender',
  'missing-source',
  'swearing',
  'personal-data',
  'prejudging',
  'individual',
  'unfilled',
  'image-rights',
  'alt-text',
  'captions',
  'link-policy',
  'wait',
] as const;
export type CoachLabel = (typeof COACH_LABELS)[number];

/** `text`: the first occurrence, or the one at `at` (UTF-16 units). Without `text` the label covers the whole reply. */
export interface LabelledPlace {
  rule: CoachLabel;
  text?: string;
  at?: number;
}
/** `trapFor`: the rules that may be tempted and should not respond. Only tests read it, never a rule. */
export interface LabelledReply {
  id: string;
  text: string;
  /** Without `post` it is an answer. */
  context: ('post' | 'picture' | 'video' | 'heated')[];
  trapFor: CoachLabel[];
  spans: LabelledPlace[];
}

export function labelledReplies(): LabelledReply[] {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'replies.json'), 'utf8')) as LabelledReply[];
}

/** Every third reply is for measurement only: authors of rules do not look at it. */
export const isFrozen = (index: number): boolean => index % 3 === 2;

/** A trap tempts a rule and contains nothing that counts. */
export const isTrap = ({ trapFor, spans }: LabelledReply): boolean => trapFor.length > 0 && spans.length === 0;
