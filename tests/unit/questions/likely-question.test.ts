/** What is likely a question to the municipality, tested with the labelled comments and some single cases. */
import { describe, expect, it } from 'vitest';
import { likelyQuestion, mayHoldQuestion } from '../../../lib/questions/likely-question';
import { precisionOf, recallOf } from '../../indicators/measure';
import { isFrozen, labelledComments, measureQuestions, QUESTION_BAR } from '../../questions/labelled-questions';

const comments = labelledComments();

describe('the labelled comments', () => {
  it('are at least 150, each once', () => {
    expect(comments.length).toBeGreaterThanOrEqual(150);
    expect(new Set(comments.map(({ text }) => text)).size).toBe(comments.length);
  });

  it.each([
    ['all', comments],
    ['the frozen third', comments.filter((_, index) => isFrozen(index))],
  ] as const)('%s meet the bar', (_, some) => {
    const { tally } = measureQuestions(some);
    expect(precisionOf(tally)).toBeGreaterThanOrEqual(QUESTION_BAR);
    expect(recallOf(tally)).toBeGreaterThanOrEqual(QUESTION_BAR);
  });

  it('are never discarded by the quick check before the full reading', () => {
    const thrown = comments.filter(({ text }) => likelyQuestion(text) && !mayHoldQuestion(text));
    expect(thrown).toEqual([]);
  });
});

describe('a question', () => {
  it('to another reader is not the municipality’s, to the page itself it is', () => {
    expect(likelyQuestion('@Anna Berg när kommer du hem?')).toBe(false);
    expect(likelyQuestion('@osterakerskommun när öppnar badet?')).toBe(false);
    expect(likelyQuestion('@osterakerskommun när öppnar badet?', { ownNames: ['osterakerskommun'] })).toBe(true);
    expect(likelyQuestion('@Österåkers kommun när öppnar badet?', { ownNames: ['Österåkers kommun'] })).toBe(true);
  });

  it('that says thank you first is still a question', () => {
    expect(likelyQuestion('Tack för i går. När är nästa möte')).toBe(true);
  });

  it('is looked for in long and strange text without delay', () => {
    // A backtracking pattern would hit the test's own timeout.
    const long = ['hej, '.repeat(2_000), '?'.repeat(10_000), `undrar ${'a '.repeat(5_000)}`, '"'.repeat(9_999)];
    expect(long.map((text) => likelyQuestion(text))).toEqual([false, false, false, false]);
  });
});
