/**
 * Acts on an item whose evidence is already sealed: shown again, or removed later. Sent by the item's card or the
 * archive.
 */
import { heardToday, mayActLater } from '../../assessment/act-later';
import { electionNow } from '../../assessment/party-touch';
import { inPageTurn } from '../../capture/page-turn';
import { isReversal, type Act } from '../../domain/act';
import type { SealedPart } from '../../domain/evidence';
import type { Flow } from '../../domain/flow';
import { platformId } from '../../domain/item';
import { itemKey } from '../../domain/item-key';
import { standingOf } from '../../domain/standing';
import type { EvidenceDatabase } from '../../evidence/database';
import { findRecord, journalOfRecord } from '../../evidence/store';
import { uuid7 } from '../../evidence/uuid7';
import { packInForce } from '../../guidelines/packs';
import { ask } from '../../messaging/page-commander';
import type { Comparison } from '../../messaging/page-commands';
import type { Asker, Handlers } from '../../messaging/server';
import { wallTimeOf } from '../../questions/stockholm-time';
import { newFlow } from '../../removal/new-flow';
import { readSettings } from '../../settings/store';
import { cardOf, changeCard } from '../cards/card-sessions';
import { release, reserve, start } from '../removal/removal-runner';
import { tabShowing } from '../removal/tab-showing';
import { assertRemovalAllowed } from '../health/removal-blockers';
import { browserTabs, type Tabs } from '../ports/tabs';
import { forgetKeptCard, keepCard } from '../under-way/under-way';
import { ProblemError } from '../../problems/problem-error';
import { until } from '../../util/until';
import { isoOf, realClock, type Clock } from '../../util/clock';

type PageTabs = Pick<Tabs, 'openAt' | 'show' | 'open'>;

export function actHandlers(
  db: EvidenceDatabase,
  clock: Clock = realClock,
  tabs: PageTabs = browserTabs,
): Pick<Handlers, 'flow.act-later'> {
  return { 'flow.act-later': (request, asker) => actLater(db, asker, request, { clock, tabs }) };
}

type ActLaterRequest = Parameters<Handlers['flow.act-later']>[0];

async function actLater(
  db: EvidenceDatabase,
  asker: Asker,
  { evidenceId, act, reason }: ActLaterRequest,
  { clock, tabs }: { clock: Clock; tabs: PageTabs },
): Promise<{ flowId: string }> {
  const sealed = await sealedItem(db, evidenceId);
  const refuse = (): Promise<void> => refuseUnjudged(db, { evidenceId, part: sealed.part, act }, clock);
  await refuse();
  if (isReversal(act) && (reason ?? '').trim() === '') throw new ProblemError('reason-missing');
  const flow = newFlow(
    {
      ...sealed.flow,
      id: uuid7(),
      tabId: null,
      intent: 'act-on-sealed',
      measure: act,
      evidenceId,
      ...(reason === undefined ? {} : { reason: reason.trim() }),
    },
    isoOf(clock),
  );
  const card = asker.tabId === null ? null : await cardOf(asker.tabId);
  const onCard = card !== null && itemKey(card.reading.ref) === flow.itemKey;
  const tabId = onCard ? card.tabId : await openPage(flow, tabs);
  // A reversal removes nothing, so Uppsikt's own faults are no reason to leave the item hidden. The flow checks again.
  if (!isReversal(act)) await assertRemovalAllowed(db, tabId, clock);
  const here = { ...flow, tabId };
  const already = reserve(here);
  if (already !== undefined) return { flowId: already };
  try {
    // Opening the page may have taken long, and a colleague's no may have been recorded meanwhile.
    await refuse();
    if (onCard) {
      await keepCard(here.id, card);
      await changeCard(tabId, (current) => ({ ...current, flow: here }));
    }
  } catch (error) {
    release(here);
    await forgetKeptCard(here.id);
    throw error;
  }
  start(db, here, null, onCard ? card.howToSwitchAccount : '', clock);
  return { flowId: here.id };
}

type Sealed = Pick<SealedPart, 'decision' | 'item'>;

/** Checks against the record's journal now and the rules on the day of the act. @throws ProblemError with the reason */
async function refuseUnjudged(
  db: EvidenceDatabase,
  { evidenceId, part, act }: { evidenceId: string; part: Sealed; act: Act },
  clock: Clock,
): Promise<void> {
  const [journalRows, settings] = await Promise.all([journalOfRecord(db, evidenceId), readSettings()]);
  const heard = heardToday(part, journalRows, electionNow(packInForce(), settings, wallTimeOf(clock.now()).day));
  const may = mayActLater(part.decision, act, standingOf(journalRows), heard);
  if (may !== 'ok') throw new ProblemError(may);
}

/** What the flow needs from the record. */
async function sealedItem(
  db: EvidenceDatabase,
  evidenceId: string,
): Promise<{
  part: Sealed;
  flow: Pick<Flow, 'ref' | 'itemKey' | 'pageUrl' | 'permalink' | 'textSha256' | 'missing' | 'replies'>;
}> {
  const record = await findRecord(db, evidenceId);
  if (record === undefined) throw new ProblemError('record-missing');
  const {
    item,
    source,
    record: { missing },
  } = record.part;
  const platform = platformId.safeParse(item.ref.platform);
  const { kind } = item.ref;
  if (!platform.success || item.ref.id === null || kind === 'page') throw new ProblemError('not-offered');
  return {
    part: record.part,
    flow: {
      ref: { ...item.ref, kind, platform: platform.data },
      itemKey: record.row.itemKey,
      pageUrl: source.pageUrl,
      permalink: source.permalink,
      textSha256: item.text.sha256,
      missing,
      replies: item.replies.length,
    },
  };
}

/** Milliseconds for a page to load and draw its thread. */
const PATIENCE = 20_000;
const LOOK_EVERY = 500;

/** The tab where the item's page is open, or a new one. The item itself may appear a little later. */
async function openPage(flow: Flow, tabs: PageTabs): Promise<number> {
  const open = await tabShowing(flow, null, tabs);
  if (open !== null) {
    await tabs.show(open);
    return open;
  }
  const id = await tabs.open(flow.permalink ?? flow.pageUrl);
  if (id === undefined) throw new ProblemError('page-gone');
  // In the page's turn, since comparing expands folded text.
  const look = (): Promise<Comparison> => ask(id, 'item.compare', { ref: flow.ref }, 2_000);
  const stands = (): Promise<true | undefined> =>
    inPageTurn(id, look, { patience: 2_000 }).then(
      ({ kind }) => kind === 'same' || undefined,
      () => undefined,
    );
  await until(stands, PATIENCE, LOOK_EVERY);
  return id;
}
