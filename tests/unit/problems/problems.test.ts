import { describe, expect, it } from 'vitest';
import { removalAct, removalOutcome } from '../../../lib/domain/outcome';
import { catalogue, type ProblemId } from '../../../lib/problems/catalogue';
import { refusedDecision } from '../../../lib/assessment/refused-decision';
import { ProblemError, refusalOf } from '../../../lib/problems/problem-error';
import { refusalText } from '../../../lib/problems/refusal-text';
import { endedWell, outcomeText, problemOfStep } from '../../../lib/problems/outcomes';
import { problem, problemText } from '../../../lib/problems/problems';

const ids = Object.keys(catalogue) as ProblemId[];

describe('an official meets a fault', () => {
  it.each(ids)('%s says what happened, what is safe and what to do, with nothing left to fill in', (id) => {
    for (const language of ['sv', 'en'] as const) {
      const { happened, safe, todo } = problem(id, {}, language);
      for (const part of [happened, safe, todo]) {
        expect(part.length).toBeGreaterThan(5);
        expect(part).not.toMatch(/[{}]|undefined|\s{2}/);
      }
      expect(problemText(id, {}, language)).toBe([happened, safe, todo].join(' '));
    }
  });

  it('says how every outcome ended, and which of them ended well', () => {
    for (const outcome of removalOutcome.options) expect(outcomeText(outcome, { platform: 'Facebook' })).not.toBe('');
    expect(removalOutcome.options.filter(endedWell)).toEqual([
      'removed',
      'trashed',
      'hidden',
      'shown-again',
      'user-hidden',
      'banned',
      'marked-spam',
      'comments-off',
      'comments-on',
      'edit-opened',
      'done-by-hand',
      'said-removed',
      'said-restored',
      'saved-only',
      'undone',
    ]);
    expect(outcomeText('still-present', { platform: 'Facebook' })).toContain('Facebook tog inte bort det.');
  });

  it('has a fault for every step of the menu that may not come', () => {
    for (const step of removalAct.shape.step.options) expect(ids).toContain(problemOfStep(step, 'assisted'));
    // The card already says above it that the removal is to be done by hand and that the evidence is saved.
    expect(problemText(problemOfStep('menu', 'no-menu'))).toBe(
      [
        'Inlägget har ingen meny som Uppsikt känner igen. Beviset är sparat. Inget har tagits bort.',
        'Ta bort själv i menyn på sidan. Uppsikt ser efter hur det gick.',
      ].join(' '),
    );
  });

  it('never shows a bare technical reason', () => {
    const told = (error: unknown): string => refusalText(refusalOf(error));
    expect(told(new ProblemError('plan-missing'))).toContain('Var sparas bevis?');
    expect(told(refusedDecision('never-capture'))).toContain('Ta inte skärmdump.');
    expect(told(refusedDecision('measure-closed'))).toMatch(/^Något gick fel i Uppsikt\. \(measure-closed\)/);
    expect(told('no-answer')).toMatch(/^Något gick fel i Uppsikt\. \(no-answer\)/);
    expect(told(new Error('No tab with id: 1.'))).toMatch(/^Något gick fel i Uppsikt\. \(No tab with id: 1\.\)/);
  });

  it('has words for a refusal by its type, and not because its reason reads like an id', () => {
    expect(refusalOf(new Error('removal-off'))).toEqual({ problem: 'unexpected', detail: 'removal-off' });
    expect(refusalOf(new ProblemError('removal-off'))).toEqual({ problem: 'removal-off', detail: 'removal-off' });
    // @ts-expect-error a misspelt id is no problem's
    expect(new ProblemError('removal-of').id).toBe('removal-of');
  });
});
