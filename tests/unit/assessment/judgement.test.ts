import { describe, expect, it } from 'vitest';
import { buildDecision } from '../../../lib/assessment/build-decision';
import { mayRemove } from '../../../lib/assessment/criticism-test';
import { groundById, groundByKey, tiersOf } from '../../../lib/assessment/grounds';
import { wrongAccountText } from '../../../lib/assessment/wrong-account';
import { decision } from '../../../lib/domain/decision';
import { packInForce } from '../../../lib/guidelines/packs';

const pack = packInForce();
const now = Date.UTC(2026, 10, 23, 12, 0, 0);

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
      expect(buildDecision(pack, ground.id, 'only-criticism', 'x', now)).toEqual({
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
    expect(buildDecision(pack, 'barnpornografi', 'not-criticism', 'x', now)).toEqual({
      kind: 'refused',
      reason: 'never-capture',
    });
  });

  it('writes the wording in force into the decision', () => {
    const built = buildDecision(pack, 'hets-mot-folkgrupp', 'not-criticism', '  Mina ord.  ', now);
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
    expect(buildDecision(pack, 'nope', 'not-criticism', 'x', now)).toEqual({
      kind: 'refused',
      reason: 'ground-missing',
    });
    expect(buildDecision(pack, 'fortal', 'not-criticism', '  ', now)).toEqual({
      kind: 'refused',
      reason: 'motivation-missing',
    });
    expect(buildDecision(pack, 'fortal', 'not-criticism', 'x'.repeat(5001), now)).toEqual({
      kind: 'refused',
      reason: 'motivation-too-long',
    });
  });

  it("stops a wrong account with the guideline's own sentence and the way to switch", () => {
    const words = wrongAccountText(pack, { state: 'private' }, 'Klicka på din bild.');
    expect(words).toContain('Anställda ska inte uttala sig för myndighetens räkning via sina privata konton.');
    expect(words).toContain('Klicka på din bild.');
    expect(wrongAccountText(pack, { state: 'unknown' }, '')).toContain('Uppsikt kan inte se vilket konto du använder.');
  });
});
