import { describe, expect, it } from 'vitest';
import { decide, type BuiltDecision, type CardJudgement } from '../../../lib/assessment/build-decision';
import { formOf } from '../../../lib/assessment/criticism-questions';
import { mayRemove } from '../../../lib/assessment/criticism-test';
import { groundById, groundByKey, tiersOf } from '../../../lib/assessment/grounds';
import { decision } from '../../../lib/domain/decision';
import { packInForce } from '../../../lib/guidelines/packs';
import { problemText } from '../../../lib/problems/problems';

const pack = packInForce();
const now = Date.UTC(2026, 10, 23, 12, 0, 0);
/** As the card asks. Without `answers`, the first answer says that the item is more than criticism. */
const judge = (groundId: string, motivation: string, answers?: CardJudgement['answers']): BuiltDecision => {
  const otherThanCriticism = formOf(groundById(pack, groundId)) === 'one-line' ? (['yes'] as const) : (['no'] as const);
  return decide(
    pack,
    { groundId, motivation, answers: answers ?? otherThanCriticism, intent: 'save-and-remove' },
    { now, today: '2026-11-23', filledIn: null },
  );
};

describe('an official judges an item', () => {
  it('finds every ground by its key, in two tiers', () => {
    for (const ground of pack.grounds) expect(groundByKey(pack, ground.key.toUpperCase())).toBe(ground);
    expect(tiersOf(pack).map(({ heading }) => heading.heading.sv)).toEqual([
      'Kan antas strida mot lag – ska raderas skyndsamt',
      'Strider mot kommunens regler – överväg',
    ]);
    expect(tiersOf(pack).flatMap(({ grounds }) => grounds)).toHaveLength(pack.grounds.length);
  });

  it('never removes only criticism, whatever the ground', () => {
    for (const ground of pack.grounds.filter(({ capture }) => capture === 'full')) {
      expect(mayRemove(ground, 'only-criticism')).toBe('only-criticism');
      expect(judge(ground.id, 'x', formOf(ground) === 'one-line' ? ['no'] : ['yes', 'no'])).toEqual({
        kind: 'refused',
        reason: 'only-criticism',
      });
      expect(mayRemove(ground, 'criticism-and-more')).toBe('may-remove');
    }
  });

  it('asks for what is missing', () => {
    expect(mayRemove(undefined, undefined)).toBe('ground-missing');
    expect(mayRemove(groundById(pack, 'fortal'), undefined)).toBe('answer-missing');
  });

  it('stops before any capture on suspected child abuse images, before every other question', () => {
    const ground = groundById(pack, 'barnpornografi');
    for (const answer of [undefined, 'not-criticism', 'criticism-and-more', 'only-criticism'] as const)
      expect(mayRemove(ground, answer)).toBe('never-capture');
    expect(judge('barnpornografi', 'x')).toEqual({ kind: 'refused', reason: 'never-capture' });
  });

  it('writes the wording in force into the decision', () => {
    const built = judge('hets-mot-folkgrupp', '  Mina ord.  ');
    if (built.kind !== 'decided') throw new Error(built.reason);
    expect(decision.parse(built.decision)).toEqual(built.decision);
    expect(built.decision).toMatchObject({
      groundQuote: 'b) hets mot folkgrupp',
      guidelineLine: 85,
      motivation: 'Mina ord.',
      packId: '0117-osteraker',
      decidedAt: '2026-11-23T12:00:00.000Z',
    });
    expect(built.decision.originalDisposal).toMatchObject({ kind: 'missing', id: null });
    expect(built.decision.originalDisposal.reason).not.toBe('');
  });

  it('refuses with words: no ground, no motivation, too long', () => {
    expect(judge('nope', 'x')).toEqual({ kind: 'refused', reason: 'ground-missing' });
    expect(judge('fortal', '  ')).toEqual({ kind: 'refused', reason: 'motivation-missing' });
    expect(judge('hets-mot-folkgrupp', 'x'.repeat(5001))).toEqual({ kind: 'refused', reason: 'motivation-too-long' });
  });

  it("stops a wrong account with the guideline's own sentence and the way to switch", () => {
    const words = problemText(
      'wrong-account',
      { quote: pack.sentences.privateAccount.quote, howToSwitch: 'Klicka på din bild.' },
      'sv',
    );
    expect(words).toContain('Anställda ska inte uttala sig för myndighetens räkning via sina privata konton.');
    expect(words).toContain('Klicka på din bild.');
    expect(problemText('unknown-account', {}, 'sv')).toContain('Uppsikt kan inte se vilket konto du använder.');
  });
});
