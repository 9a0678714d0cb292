/** The one rule that no pack, policy or setting can change. */
import { describe, expect, test } from 'vitest';
import { decide } from '../../../lib/assessment/build-decision';
import { FORBIDDEN_STEPS } from '../../../lib/assessment/forbidden-steps';
import { forbiddenStep } from '../../../lib/domain/forbidden';
import { meansForbiddenImage } from '../../../lib/guidelines/forbidden-image';
import { loadPack } from '../../../lib/guidelines/load';
import { packInForce } from '../../../lib/guidelines/packs';
import type { Ground, Pack } from '../../../lib/guidelines/schema';

const inForce = packInForce();
const copy = (): Pack => structuredClone(inForce);
const forbidden = (pack: Pack): Ground => pack.grounds.find(({ id }) => id === 'barnpornografi') as Ground;
const facts = { now: 0, today: '2026-11-24', filledIn: null };
const judged = (groundId: string, intent: 'save-and-remove' | 'save-only') => ({
  groundId,
  intent,
  answers: ['yes' as const],
  motivation: 'x',
  inputs: {},
  secondEyes: null,
});

describe('a pack that allows the capture of such a picture', () => {
  test('is refused', () => {
    const soft = copy();
    forbidden(soft).capture = 'full';
    expect(loadPack(soft)).toMatchObject({
      kind: 'refused',
      problems: [{ what: expect.stringContaining('får aldrig sparas') }],
    });
  });

  test.each<[string, Partial<Ground>]>([
    ['another id, the crime in its words', { id: 'bilder', label: { sv: 'Barnpornografibrott' } }],
    ['another id, its paragraph', { id: 'bilder', legalBasis: 'BrB 16 kap. 10 a §' }],
    ['another id, everyday words', { id: 'bilder', label: { sv: 'Bild på sexuellt övergrepp mot barn' } }],
    ['an English label', { id: 'bilder', label: { sv: 'Bilder', en: 'Child sexual abuse material' } }],
  ])('is refused when it says so under %s', (_how, changes) => {
    const soft = copy();
    const like = soft.grounds.find(({ id }) => id === 'olaga-valdsskildring') as Ground;
    soft.grounds.push({ ...like, key: 'd', capture: 'full', ...changes });
    const loaded = loadPack(soft);
    expect(loaded.kind === 'refused' ? loaded.problems.map(({ what }) => what) : []).toContainEqual(
      expect.stringContaining('får aldrig sparas'),
    );
  });

  test('is overridden if it got in anyway: no decision, so no capture', () => {
    const soft = copy();
    Object.assign(forbidden(soft), { capture: 'full', measures: ['answer', 'hide', 'remove'], urgency: 'skyndsamt' });
    for (const intent of ['save-and-remove', 'save-only'] as const)
      expect(decide(soft, judged('barnpornografi', intent), facts)).toEqual({
        kind: 'refused',
        reason: 'never-capture',
      });
  });

  test('cannot omit the ground or change the steps, which are in code', () => {
    const without = copy();
    without.grounds = without.grounds.filter(({ id }) => id !== 'barnpornografi');
    expect(loadPack(without).kind).toBe('refused');
    expect(FORBIDDEN_STEPS.map(({ step }) => step)).toEqual(forbiddenStep.options);
    expect(loadPack({ ...copy(), forbiddenSteps: [] }).kind).toBe('refused');
  });
});

test('no other ground of the pack in force is treated as it', () => {
  expect(inForce.grounds.filter(meansForbiddenImage).map(({ id }) => id)).toEqual(['barnpornografi']);
});
