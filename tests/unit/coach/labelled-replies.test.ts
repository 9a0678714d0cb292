/** The coach against the labelled replies, with the same bar as `npm run coach`. */
import { describe, expect, it } from 'vitest';
import { COACH_LABELS, isFrozen, isTrap, labelledReplies } from '../../coach/labelled-replies';
import { COACH_BAR, measureCoach } from '../../coach/measure';
import { precisionOf, recallOf } from '../../indicators/measure';

const replies = labelledReplies();

describe.each([
  { part: 'all labelled replies', some: replies },
  { part: 'the frozen third, which no rule was written for', some: replies.filter((_, index) => isFrozen(index)) },
])('$part', ({ some }) => {
  const { tallies } = measureCoach(some);

  it.each(COACH_LABELS)('a hint is seldom wrong and seldom missed: %s', (rule) => {
    expect(precisionOf(tallies[rule])).toBeGreaterThanOrEqual(COACH_BAR);
    expect(recallOf(tallies[rule])).toBeGreaterThanOrEqual(COACH_BAR);
  });
});

describe('the labelled replies', () => {
  it('are two hundred or more, half of them traps, at least ten positives a rule', () => {
    expect(replies.length).toBeGreaterThanOrEqual(200);
    expect(replies.filter(isTrap).length).toBeGreaterThanOrEqual(replies.length / 2);
    const frozen = replies.filter((_, index) => isFrozen(index));
    const positives = (some: typeof replies, rule: string): number =>
      some.flatMap(({ spans }) => spans).filter((span) => span.rule === rule).length;
    expect(COACH_LABELS.filter((rule) => positives(replies, rule) < 10 || positives(frozen, rule) < 4)).toEqual([]);
  });

  it('have unique ids, and labels that occur in their text', () => {
    expect(new Set(replies.map(({ id }) => id)).size).toBe(replies.length);
    const isThere = (text: string, what: string, at = text.indexOf(what)): boolean => text.startsWith(what, at);
    const wrong = replies.filter(({ text, spans }) =>
      spans.some((span) => span.text !== undefined && !isThere(text, span.text, span.at)),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});
