/**
 * 'Spara bevis', alone or with a measure: the background checks the card's judgement again, where it cannot be
 * bypassed, and starts the flow.
 */
import { decide, type CardJudgement } from '../../assessment/build-decision';
import { electionNow, touchesOfReading } from '../../assessment/party-touch';
import { refusedDecision } from '../../assessment/refused-decision';
import { isSecrecyGroundId, secrecyAtSealing } from '../../assessment/secrecy';
import { actOf, type Flow } from '../../domain/flow';
import { localDay } from '../../domain/local-day';
import type { Secrecy } from '../../domain/secrecy';
import { isOffered } from '../../domain/offer';
import type { EvidenceDatabase } from '../../evidence/database';
import { itemKeys } from '../../domain/item-key';
import { keptByEyes } from '../../evidence/kept-by-eyes';
import { uuid7 } from '../../evidence/uuid7';
import { packInForce } from '../../guidelines/packs';
import type { CardState } from '../../messaging/protocol';
import type { Handlers } from '../../messaging/server';
import { newFlow } from '../../removal/new-flow';
import { wallTimeOf } from '../../questions/stockholm-time';
import { readSettings } from '../../settings/store';
import { cardOf, changeCard } from '../cards/card-sessions';
import { prepareCapture } from '../removal/evidence-gateway';
import { release, reserve, start } from '../removal/removal-runner';
import { assertRemovalAllowed } from '../health/removal-blockers';
import { isLastHandled, rememberHandled } from '../cards/last-handled';
import { forgetKeptCard, keepCard } from '../under-way/under-way';
import { ProblemError } from '../../problems/problem-error';
import { dateOf, isoOf, realClock, type Clock } from '../../util/clock';

type SaveRequest = Parameters<Handlers['evidence.save']>[0];

export async function saveEvidence(
  db: EvidenceDatabase,
  tabId: number,
  request: SaveRequest,
  clock: Clock = realClock,
): Promise<{ flowId: string }> {
  const act = actOf({ intent: request.intent, measure: request.act });
  const [card, settings] = await Promise.all([
    // For a removal, the card as it is after the check that removal is allowed: that one is saved.
    act === null ? cardOf(tabId) : assertRemovalAllowed(db, tabId, clock),
    readSettings(),
  ]);
  if (card === null) throw new Error('no item is shown');
  if (request.openedAt !== undefined && request.openedAt !== card.openedAt)
    throw new Error('another item is shown by now');
  if (settings.plan === null) throw new ProblemError('plan-missing');
  if (settings.operator.name.trim() === '') throw new ProblemError('operator-missing');
  // An old page sends no offers. There the driver stops at anything it does not know.
  if (act !== null && card.offers !== undefined && !isOffered(card.offers, act)) throw new ProblemError('not-offered');
  const { openedAt: _openedAt, sameAs, ...judgement } = request;
  if (sameAs !== undefined && !(await isLastHandled(tabId, sameAs)))
    throw new Error('another item was handled meanwhile');
  if (sameAs !== undefined && (await keptByEyes(db, itemKeys(card.reading.ref))) !== null)
    throw new ProblemError('kept');
  const built = decide(packInForce(), judgement, {
    now: clock.now(),
    today: localDay(dateOf(clock)),
    filledIn: settings.originalDisposal,
    operator: settings.operator.name,
    touches: touchesOfReading(card.reading, electionNow(packInForce(), settings, wallTimeOf(clock.now()).day)),
    ...(card.offers === undefined ? {} : { hideOffered: isOffered(card.offers, 'hide') }),
  });
  if (built.kind === 'refused') throw refusedDecision(built.reason);
  const decision = sameAs === undefined ? built.decision : { ...built.decision, reusedFrom: sameAs };
  const flow = newFlow(
    {
      id: uuid7(),
      ref: card.reading.ref,
      pageUrl: card.pageUrl,
      permalink: card.reading.permalink,
      tabId,
      intent: request.intent,
      ...(request.act === undefined ? {} : { measure: request.act }),
      // Urgent acts start at once: ten seconds of Ångra would leave the item visible ten seconds longer.
      ...(decision.urgency === 'omgående' ? { urgent: true } : {}),
      ...(decision.route === undefined ? {} : { route: decision.route }),
      ...(isSecrecyGroundId(packInForce(), decision.groundId) ? { mayBeSecret: true as const } : {}),
    },
    isoOf(clock),
  );
  const already = reserve(flow);
  if (already !== undefined) return { flowId: already };
  const prepared = prepareCapture(db, { ...flow, tabId }, 'leave');
  // The capture awaits it and reports the error.
  prepared.catch(() => undefined);
  await showOnCard(tabId, card, flow);
  const secrecy = secrecyOf(card, judgement, settings.operator.name, dateOf(clock));
  start(db, flow, { card, decision, secrecy, prepared }, card.howToSwitchAccount, clock);
  await rememberHandled(tabId, flow.id, card, request);
  return { flowId: flow.id };
}

/** Releases the item if its card could not be updated. */
async function showOnCard(tabId: number, card: CardState, flow: Flow): Promise<void> {
  const kept = keepCard(flow.id, card);
  try {
    await Promise.all([changeCard(tabId, ({ sameNow: _done, ...current }) => ({ ...current, flow })), kept]);
  } catch (error) {
    release(flow);
    // Clean up here: no flow starts that would do it at its end.
    await kept;
    await forgetKeptCard(flow.id);
    throw error;
  }
}

function secrecyOf(card: CardState, judgement: CardJudgement, operator: string, now: Date): Secrecy {
  return secrecyAtSealing(packInForce(), judgement, {
    now: now.toISOString(),
    today: localDay(now),
    operator,
    account: card.registered.name,
    item: { author: card.reading.author.name, text: card.reading.text.raw },
  });
}
