/**
 * Evidence by hand: seals what the form has staged, verifies and copies it, and records what the official says was
 * done.
 */
import { heardToday } from '../../assessment/act-later';
import { electionNow } from '../../assessment/party-touch';
import { HAND_KEY } from '../../by-hand/build-hand-draft';
import type { Heard } from '../../domain/second-eyes';
import type { EvidenceDatabase } from '../../evidence/database';
import { pendingDrafts } from '../../evidence/draft';
import { EvidenceError } from '../../evidence/errors';
import { appendJournal } from '../../evidence/journal';
import { findRecord, journalOfRecord } from '../../evidence/store';
import { packInForce } from '../../guidelines/packs';
import type { Reply } from '../../messaging/protocol';
import type { Handlers } from '../../messaging/server';
import { wallTimeOf } from '../../questions/stockholm-time';
import { readSettings } from '../../settings/store';
import { noteEyes } from '../cards/second-review';
import { copySealed, sealStaged } from '../capture/seal-staged';
import { enterMessage, enterMissed, type MessageEntered } from '../questions/enter-message';
import { browserTabs, type Tabs } from '../ports/tabs';
import { ProblemError } from '../../problems/problem-error';
import { isoOf, realClock, type Clock } from '../../util/clock';

/** Texts of the journal, which belongs to the municipality. They are stored. */
const ACTS = {
  removed: 'Åtgärd enligt handläggaren: borttaget av mig på plattformen.',
  hidden: 'Åtgärd enligt handläggaren: dolt av mig på plattformen.',
  kept: 'Åtgärd enligt handläggaren: kvar på plattformen.',
} as const;

/**
 * Nothing can stop a removal by hand on another service. The record states that it came before the colleague's answer,
 * or against it.
 */
const WITHOUT_EYES = {
  waiting: 'Åtgärd enligt handläggaren: borttaget av mig på plattformen, innan en kollega hade svarat.',
  keep: 'Åtgärd enligt handläggaren: borttaget av mig på plattformen, fast kollegan svarade att det ska vara kvar.',
} as const;

async function heardNow(db: EvidenceDatabase, evidenceId: string, clock: Clock): Promise<Heard> {
  const found = await findRecord(db, evidenceId);
  if (found === undefined) throw new Error('no such evidence');
  const election = electionNow(packInForce(), await readSettings(), wallTimeOf(clock.now()).day);
  return heardToday(found.part, await journalOfRecord(db, evidenceId), election);
}

export function handHandlers(
  db: EvidenceDatabase,
  clock: Clock = realClock,
  tabs: Pick<Tabs, 'openOwn'> = browserTabs,
): Pick<Handlers, 'hand.seal' | 'hand.act' | 'hand.eyes' | 'hand.open'> {
  return {
    'hand.seal': ({ draftId }) => seal(db, draftId, clock),
    'hand.act': async ({ evidenceId, act }) => {
      const row = await db.records.get(evidenceId);
      if (row?.entry !== 'by-hand') throw new Error('no such evidence');
      const { operator } = await readSettings();
      const heard = act === 'removed' ? await heardNow(db, evidenceId, clock) : 'not-asked';
      const without = heard === 'waiting' || heard === 'keep' ? heard : null;
      const reason = without === null ? ACTS[act] : WITHOUT_EYES[without];
      await appendJournal(db, {
        kind: 'note',
        recordId: evidenceId,
        operator: operator.name || null,
        data: { about: 'by-hand-act', act, reason, ...(without === null ? {} : { eyes: without }) },
        at: isoOf(clock),
      });
      return {};
    },
    // The item stays, so nothing of its content is kept: only where it was, who was asked and the answer.
    'hand.eyes': async ({ service, eyes }) => {
      await noteEyes(db, eyes, { itemKey: null, service }, clock);
      return {};
    },
    'hand.open': async ({ tabId }) => {
      await openByHand(tabId, tabs);
      return {};
    },
  };
}

/**
 * Opens the form. The press just before permits one screenshot of that tab, until the tab navigates to another site.
 */
export async function openByHand(tabId: number | null, tabs: Pick<Tabs, 'openOwn'> = browserTabs): Promise<void> {
  await tabs.openOwn(`/by-hand.html${tabId === null ? '' : `?tab=${tabId}`}`);
}

async function seal(db: EvidenceDatabase, draftId: string, clock: Clock): Promise<Reply<'hand.seal'>> {
  if (!(await handDrafts(db)).includes(draftId)) throw new Error('nothing is staged');
  const sealed = await sealStaged(db, draftId, clock).catch((error: unknown) => {
    throw error instanceof EvidenceError && error.kind === 'noted' ? new ProblemError('noted') : error;
  });
  if (sealed.kind === 'broken') return sealed;
  const question = await questionOf(db, draftId, clock);
  return { ...sealed, copy: await copySealed(db, draftId), question };
}

/** The evidence is safe even if the list fails, so a failed entry is returned as a value. */
async function questionOf(db: EvidenceDatabase, recordId: string, clock: Clock): Promise<MessageEntered | 'failed'> {
  try {
    const found = await findRecord(db, recordId);
    return found === undefined ? 'failed' : await enterMessage(db, recordId, found.part, clock);
  } catch (error) {
    console.error('Uppsikt by hand', error);
    return 'failed';
  }
}

const handDrafts = async (db: EvidenceDatabase): Promise<string[]> =>
  (await pendingDrafts(db)).flatMap(({ id, itemKey }) => (itemKey.startsWith(HAND_KEY) ? [id] : []));

/** Seals drafts that were staged whole before the worker stopped: the official had pressed save. */
export async function finishHandDrafts(db: EvidenceDatabase, clock: Clock = realClock): Promise<void> {
  const say = (error: unknown): void => console.error('Uppsikt by hand', error);
  // A draft that must not be sealed must not block the others.
  for (const id of await handDrafts(db).catch((error: unknown) => (say(error), [])))
    await seal(db, id, clock).catch(say);
  await enterMissed(db, clock).catch(say);
}
