/** The flow's evidence: capture and stage, seal, verify, journal, in this extension's store. */
import { buildDraft } from '../../capture/build-draft';
import { NEVER_CAPTURED, type NeverSaved } from '../../capture/covering/without-noted';
import { PERMISSION_DENIED } from '../../capture/frame';
import { inPageTurn, PageBusy, untilAllEnd } from '../../capture/page-turn';
import { captureOnPage, settlePictures, withOriginals, type Captured } from '../../capture/pipeline';
import { unlessStopped } from '../../capture/stopped';
import type { Secrecy } from '../../domain/secrecy';
import type { Decision } from '../../domain/decision';
import type { EvidenceDraft } from '../../domain/evidence';
import type { Flow } from '../../domain/flow';
import { holdsAny, namesInDraft } from '../../domain/noted-content';
import type { UnseenChoice } from '../../domain/unseen';
import { stageDraft, pendingDrafts } from '../../evidence/draft';
import type { EvidenceDatabase } from '../../evidence/database';
import { EvidenceError } from '../../evidence/errors';
import { beginUnlessUndone, saveFlow, withMarks } from '../../evidence/flows';
import { forgetItem } from '../../evidence/forget-item';
import { verifyRecord } from '../../evidence/integrity';
import { appendJournal } from '../../evidence/journal';
import { sealDraft } from '../../evidence/seal';
import { sealedFingerprint } from '../../evidence/sealed-fingerprint';
import { findRecord } from '../../evidence/store';
import { sha256 } from '../../domain/sha256';
import { ask } from '../../messaging/page-commander';
import type { Comparison } from '../../messaging/page-commands';
import type { CardState } from '../../messaging/protocol';
import type { EvidenceGateway } from '../../removal/environment';
import { readSettings } from '../../settings/store';
import { revokeCapture } from '../capture/capture-permission';
import { captureEnvironment } from '../../capture/capture-environment';
import { coverOnPage, isNothing } from '../forbidden/cover-page';
import { capturable, toCover, type Capturable } from '../forbidden/never-saved';
import { stoppable } from '../forbidden/under-capture';
import { waitsOf } from '../under-way/tell-flow';
import { clockNow, stampAfterwards } from '../time-stamps/stamp-queue';
import { ProblemError } from '../../problems/problem-error';
import { isoOf, realClock, type Clock } from '../../util/clock';

/** What the official decided, held from the press until it is staged. */
export interface Judgement {
  card: CardState;
  decision: Decision;
  secrecy: Secrecy;
  /** The first capture's `prepareCapture`, begun at the press. */
  prepared?: Promise<void>;
}

export function evidenceGateway(
  db: EvidenceDatabase,
  judgement: Judgement | null,
  clock: Clock = realClock,
): EvidenceGateway {
  /**
   * What was staged, for a seal that comes straight after: not held while the official is asked about what is missing.
   * The store has it too, for a worker that comes after this one.
   */
  let staged: EvidenceDraft | undefined;
  return {
    capture: async (flow, unseen) => {
      try {
        const captured = await captureAndStage(db, flow, { judgement, unseen }, clock);
        staged = captured.told.missing.length === 0 ? captured.staged : undefined;
        return captured.told;
      } catch (error) {
        throw (await isToldAsIs(db, flow, error)) ? error : new NotHere(flow.ref.kind);
      }
    },
    seal: async (flow) => {
      const inHand = staged?.id === flow.id ? staged : undefined;
      staged = undefined;
      const sealing = sealDraft(db, flow.id, { staged: inHand, until: 'committed' });
      const { id, archiveLost } = await sealing.catch(async (error: unknown) => {
        // A staged capture goes only when it is sealed, or when something in it is noted.
        const isThrownAway = !(await hasStaged(db, flow));
        throw isThrownAway ? new EvidenceError('noted', NEVER_CAPTURED, { cause: error }) : error;
      });
      stampAfterwards(db, clock);
      return { evidenceId: id, ...(archiveLost === undefined ? {} : { archiveLost }) };
    },
    hasStaged: (flow) => hasStaged(db, flow),
    isSealed: async (flow) => (await db.records.get(flow.id)) !== undefined,
    verify: async (evidenceId) => {
      const found = await verifyRecord(db, evidenceId);
      return found.kind === 'intact' ? { kind: 'intact' } : { kind: 'broken', part: found.part };
    },
    fingerprint: async (evidenceId) => {
      const record = await findRecord(db, evidenceId);
      if (record === undefined) throw new ProblemError('record-missing');
      return sealedFingerprint(record.part);
    },
    journal: async (flow, kind, data) => {
      const { operator } = await readSettings();
      await appendJournal(db, {
        kind,
        recordId: flow.evidenceId,
        operator: operator.name || null,
        data: { flowId: flow.id, ...data },
        at: isoOf(clock),
      });
    },
    // What was missing from a capture names its pictures; of what must not be saved that does not stay either.
    save: async (flow) => saveFlow(db, await mayBeKept(db, flow)),
    begin: async (flow) => beginUnlessUndone(db, await mayBeKept(db, flow)),
    withMarks: (flow) => withMarks(db, flow),
    sha256: (text) => sha256(text),
  };
}

const hasStaged = async (db: EvidenceDatabase, flow: Flow): Promise<boolean> =>
  (await pendingDrafts(db)).some((draft) => draft.id === flow.id);

/** The item itself, or one that is kept with it: by its ids and by its pictures. */
const holdsForbidden = (draft: EvidenceDraft, now: Capturable): boolean =>
  now.kind === 'never' || holdsAny(namesInDraft(draft), now.noted);

const isForbidden = async (db: EvidenceDatabase, flow: Flow): Promise<boolean> =>
  (await capturable(db, flow)).kind === 'never';

async function mayBeKept(db: EvidenceDatabase, flow: Flow): Promise<Flow> {
  // Nothing of the item is in it yet.
  if (flow.missing.length === 0 && flow.textSha256 === null) return flow;
  return (await isForbidden(db, flow)) ? { ...flow, missing: [], textSha256: null } : flow;
}

/**
 * What must not be saved, as it is known now: the item itself is not captured, and what stands around it is covered.
 */
async function coverNow(db: EvidenceDatabase, flow: Flow & { tabId: number }): Promise<NeverSaved> {
  // Before anything is read or drawn: a picture that has been noted as forbidden is
  // never captured, under no other ground and in no other item.
  const never = await capturable(db, flow);
  if (never.kind === 'never') throw new Error(NEVER_CAPTURED);
  // What stands around it is covered before it is looked at; a page that cannot be covered is not captured.
  const around = toCover(never.noted);
  if (!isNothing(around)) await coverOnPage(flow.tabId, around);
  return never;
}

/** What a capture has done before it waits for the page: at the press, and beside what else the press brings. */
export async function prepareCapture(
  db: EvidenceDatabase,
  flow: Flow & { tabId: number },
  unseen: UnseenChoice,
): Promise<void> {
  const { tabId, ref } = flow;
  await coverNow(db, flow);
  await settlePictures(tabId, ref, unseen);
}

interface InTurn {
  card: CardState;
  signal: AbortSignal;
}

/**
 * The item with its pictures, and the account, the settings and the clock's last answer, which are read while the item
 * is put in place.
 */
async function readInTurn(db: EvidenceDatabase, flow: Flow & { tabId: number }, { card, signal }: InTurn) {
  const { tabId, ref } = flow;
  // The turn is had until all is read and photographed: nobody opens a menu or scrolls in between.
  const had = inPageTurn(
    tabId,
    async () => {
      // The wait may have been long: what was noted meanwhile is neither read nor photographed.
      const never = await coverNow(db, flow);
      const read = await untilAllEnd([
        captureOnPage(tabId, ref, card, { never, signal }),
        ask(tabId, 'account.read', { ref }, 5_000),
        readSettings(),
        clockNow(db),
      ]);
      return [never, ...read] as const;
    },
    { signal, waits: waitsOf(db, flow) },
  );
  const [never, onPage, ...read] = await unlessStopped(signal, had);
  return [never, await unlessStopped(signal, withOriginals(onPage)), ...read] as const;
}

async function captureAndStage(
  db: EvidenceDatabase,
  flow: Flow,
  { judgement, unseen }: { judgement: Judgement | null; unseen: UnseenChoice },
  clock: Clock,
): Promise<{ staged: EvidenceDraft; told: Awaited<ReturnType<EvidenceGateway['capture']>> }> {
  if (judgement === null || flow.tabId === null) throw new Error('no judgement to capture for');
  const { card, decision, secrecy, prepared } = judgement;
  const { tabId } = flow;
  const here = { ...flow, tabId };
  await (prepared !== undefined && unseen === 'leave' ? prepared : prepareCapture(db, here, unseen));
  const [never, captured, { account, classification }, settings, clockCheck] = await stoppable(flow.itemKey, (signal) =>
    readInTurn(db, here, { card, signal }),
  );
  if (captured.steps.some(({ name, reason }) => name === 'screen' && reason === PERMISSION_DENIED))
    await revokeCapture(tabId);
  if (!isWhatWasJudged(card, captured)) throw new Error('the item says something else than when it was judged');
  const environment = await captureEnvironment(captured.structure.page.userAgent);
  // Noted while this was captured, it or something around it: then nothing of it is stored.
  const asking = capturable(db, flow);
  const building = buildDraft(
    captured,
    {
      id: flow.id,
      itemKey: flow.itemKey,
      card,
      account,
      classification,
      decision,
      secrecy,
      settings,
      environment,
      clockCheck,
    },
    sha256,
  );
  const [now, draft] = await untilAllEnd([asking, building]);
  if (now.kind === 'never' || now.noted.length !== never.noted.length || now.unnamedHere !== never.unnamedHere)
    throw new Error(NEVER_CAPTURED);
  if (holdsForbidden(draft, now)) throw new Error(NEVER_CAPTURED);
  const staged = await stageDraft(db, draft, { stamp: settings.timeStamping !== null, clock });
  stampAfterwards(db, clock);
  // Chosen while it was written: whoever comes last throws it away.
  if (holdsForbidden(draft, await capturable(db, flow))) {
    await forgetItem(db, flow.itemKey);
    throw new Error(NEVER_CAPTURED);
  }
  // Whatever is missing, a part of a redrawn picture too, is gone for
  // good once the original is: it needs the explicit yes.
  return {
    staged,
    told: {
      textSha256: draft.part.item.text.sha256,
      missing: captured.missing,
      replies: captured.structure.replies.length,
      unseen: captured.originals.unseen,
    },
  };
}

/**
 * The official can do something about an item that scrolled out of a
 * list, and nothing about a page that cannot be read.
 */
class NotHere extends Error {
  readonly kind = 'not-here';
  constructor(what: string) {
    super(`the ${what} does not stand where it was judged`);
  }
}

const isToldAsIs = async (db: EvidenceDatabase, flow: Flow, error: unknown): Promise<boolean> =>
  error instanceof PageBusy || (await isForbidden(db, flow)) || (await isHere(flow));

async function isHere({ tabId, ref }: Flow): Promise<boolean> {
  if (tabId === null) return true;
  const look = (): Promise<Comparison> => ask(tabId, 'item.compare', { ref }, 5_000);
  const place = await inPageTurn(tabId, look, { patience: 5_000 }).catch(() => undefined);
  return place?.kind !== 'absent';
}

/**
 * Edited, or a re-used node without an id, between the card's opening and the press: the official has
 * then judged other words than would be sealed and removed.
 */
export function isWhatWasJudged(card: Pick<CardState, 'reading'>, { structure }: Pick<Captured, 'structure'>): boolean {
  const judged = card.reading;
  const { text, author } = structure.reading;
  if (judged.ref.id === null && judged.author.profileUrl !== author.profileUrl) return false;
  // A text that was cut when it was judged grows when 'See more' is opened.
  return judged.text.truncated || judged.text.normalised === text.normalised;
}
