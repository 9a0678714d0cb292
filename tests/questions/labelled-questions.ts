/**
 * The labelled comments that question detection is measured against. What counts and why: README.md beside this file.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { likelyQuestion } from '../../lib/questions/likely-question';
import type { Tally } from '../indicators/measure';

export interface LabelledComment {
  id: string;
  text: string;
  question: boolean;
}
export const QUESTION_BAR = 0.9;

export const labelledComments = (): LabelledComment[] =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'sentences.json'), 'utf8')) as LabelledComment[];

/** Every third comment is for measurement only: authors of rules do not look at it. */
export const isFrozen = (index: number): boolean => index % 3 === 2;

export function measureQuestions(comments: readonly LabelledComment[]): { tally: Tally; misses: LabelledComment[] } {
  const tally: Tally = { right: 0, missed: 0, false: 0 };
  const misses: LabelledComment[] = [];
  for (const comment of comments) {
    const found = likelyQuestion(comment.text);
    if (found && comment.question) tally.right += 1;
    if (found === comment.question) continue;
    tally[comment.question ? 'missed' : 'false'] += 1;
    misses.push(comment);
  }
  return { tally, misses };
}
