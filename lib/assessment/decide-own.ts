/** Judges the municipality's own item by its own gate. */
import type { Act } from '../domain/act';
import type { Decision } from '../domain/decision';
import type { Pack } from '../guidelines/schema';
import type { BuiltDecision, Facts } from './build-decision';
import { disposalOf, type Judged } from './gate';
import { asksColleague, isOwnAct, ownDecision, ownVerdict } from './own-item';
import { eyesLack } from './second-eyes';

/** `touchesParty`: the item touches a party or an elected person in an election period. */
export function decideOwn(
  pack: Pack,
  act: Act | null,
  { motivation, answers, secondEyes: heard }: Pick<Judged, 'motivation' | 'answers' | 'secondEyes'>,
  { now, today, filledIn, operator, touchesParty }: Facts & { touchesParty: boolean },
): BuiltDecision {
  if (act === null || !isOwnAct(act)) return { kind: 'refused', reason: 'measure-closed' };
  const disposal = disposalOf(pack, { originalDisposal: NONE_CITED }, filledIn);
  const { of = null, answer = null, on = today } = heard ?? {};
  const lack = eyesLack(heard, { name: operator ?? '', today });
  const asked = { touchesParty, lack, answer };
  const verdict = ownVerdict(act, motivation, answers, disposal, asked);
  if (verdict !== 'may') return { kind: 'refused', reason: verdict };
  const secondEyes = asksColleague(act, asked) ? { why: 'election' as const, of, answer, on } : null;
  const decision = ownDecision(act, motivation.slice(0, 5000), disposal, pack, { now, secondEyes });
  return { kind: 'decided', decision };
}

const NONE_CITED: Decision['originalDisposal'] = {
  kind: 'missing',
  id: null,
  date: null,
  body: null,
  reason: 'Varken packen eller inställningarna anger något beslut.',
};
