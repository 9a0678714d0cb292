/** The judgement as it is sealed: the wording in force now, not a reference that may change. */
import type { CriticismAnswer, Decision } from '../domain/decision';
import type { Pack } from '../guidelines/schema';
import { mayRemove, type Verdict } from './criticism-test';
import { groundById } from './grounds';

export type BuiltDecision =
  | { kind: 'decided'; decision: Decision }
  /** `only-criticism` and `never-capture` must stop the caller before any capture. */
  | { kind: 'refused'; reason: Exclude<Verdict, 'may-remove'> | 'motivation-missing' | 'motivation-too-long' };

/**
 * @param now milliseconds since 1970, from the caller's clock
 * @example buildDecision(pack, 'olaga-hot', 'not-criticism', 'Inlägget hotar …', clock.now())
 */
export function buildDecision(pack: Pack, groundId: string, criticism: CriticismAnswer, motivation: string, now: number): BuiltDecision {
  const ground = groundById(pack, groundId);
  const verdict = mayRemove(ground, criticism);
  if (ground === undefined) return { kind: 'refused', reason: verdict === 'only-criticism' ? verdict : 'ground-missing' };
  if (verdict !== 'may-remove') return { kind: 'refused', reason: verdict };
  const words = motivation.trim();
  if (words === '') return { kind: 'refused', reason: 'motivation-missing' };
  if (words.length > 5000) return { kind: 'refused', reason: 'motivation-too-long' };
  return {
    kind: 'decided',
    decision: {
      groundId: ground.id,
      groundLabel: ground.label.sv,
      groundQuote: ground.quote,
      guidelineLine: ground.line,
      packId: pack.id,
      packVersion: pack.version,
      tier: ground.tier,
      urgency: ground.urgency,
      legalBasis: ground.legalBasis,
      motivation: words,
      criticismTest: criticism,
      mildestMeasure: { value: null, reason: 'Kortet frågar inte om lindrigare åtgärd i denna version.' },
      originalDisposal: { ...ground.originalDisposal },
      decidedAt: new Date(now).toISOString(),
    },
  };
}
