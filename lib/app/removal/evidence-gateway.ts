/** The flow's evidence, in this extension's store: capture and stage, seal, verify, journal. */
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
import { holdsAny, isSameNoted, namesInDraft } from '../../domain/noted-content';
import type { UnseenChoice } from '../../domain/unseen';
import { stageDraft, pendingDrafts } from '../../evidence/draft';
import type { EvidenceDatabase } from '../../evidence/database';
import { EvidenceError } from '../../evidence/errors';
import { beginUnlessUndone, saveFlow, withMarks } from '../../evidence/flows';
import { forgetItem } from '../../evidence/forget-item';
import { verifyRecord } from '../../evidence/integrity';
import { isKept } from '../../evidence/kept-by-eyes';
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

/** The official's decision, held from the press until it is staged. */
export interface Judgement {
  card: CardState;
  decision: Decision;
  secrecy: Secrecy;
  /** The `prepareCapture` of the first capture, started at the press. */
  prepared?: Promise<void>;
}

export function evidenceGateway(
  db: EvidenceDatabase,
  judgement: Judgement | null,
  clock: Clock = realClock,
): EvidenceGateway {
  /**
   * The staged draft, for a seal that follows at once. Not held while the official is asked about missing parts. It is
   * also in the store, for a later worker.
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
        // A staged capture disappears only when it is sealed, or when something in it is noted.
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
    isKept: (flow) => isKept(db, flow),
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
    // The list of missing parts names pictures, so it is dropped for an item that must not be saved.
    save: async (flow) => saveFlow(db, await mayBeKept(db, flow)),
    begin: async (flow) => beginUnlessUndone(db, await mayBeKept(db, flow)),
    withMarks: (flow) => withMarks(db, flow),
    sha256: (text) => sha256(text),
  };
}

const hasStaged = async (db: EvidenceDatabase, flow: Flow): Promise<boolean> =>
  (await pendingDrafts(db)).some((draft) => draft.id === flow.id);

/** True for the item itself, or anything stored with it, by ids and by pictures. */
const holdsForbidden = (draft: EvidenceDraft, now: Capturable): boolean =>
  now.kind === 'never' || holdsAny(namesInDraft(draft), now.noted);

const isForbidden = async (db: EvidenceDatabase, flow: Flow): Promise<boolean> =>
  (await capturable(db, flow)).kind === 'never';

async function mayBeKept(db: EvidenceDatabase, flow: Flow): Promise<Flow> {
  // Nothing of the item is in the flow yet.
  if (flow.missing.length === 0 && flow.textSha256 === null) return flow;
  return (await isForbidden(db, flow)) ? { ...flow, missing: [], textSha256: null } : flow;
}

/**
 * Applies what is known now about items that must not be saved: refuses to capture the item if it is one, and covers
 * any around it.
 */
async function coverNow(db: EvidenceDatabase, flow: Flow & { tabId: number }): Promise<NeverSaved> {
  // Before anything is read or drawn: a noted picture is never captured, under another ground or in another item
  // either.
  const never = await capturable(db, flow);
  if (never.kind === 'never') throw new Error(NEVER_CAPTURED);
  // Covers the items around it before they are read. A page that cannot be covered is not captured.
  const around = toCover(never.noted);
  if (!isNothing(around)) await coverOnPage(flow.tabId, around);
  return never;
}

/** The part of a capture that runs before it waits for the page's turn: at the press, in parallel with the rest. */
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

/** Reads the item with its pictures. The account, the settings and the last clock check are read in parallel. */
async function readInTurn(db: EvidenceDatabase, flow: Flow & { tabId: number }, { card, signal }: InTurn) {
  const { tabId, ref } = flow;
  // The turn is held until all is read and photographed, so that nothing opens a menu or scrolls in between.
  const had = inPageTurn(
    tabId,
    async () => {
      // The wait may have been long: items noted meanwhile are neither read nor photographed.
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
  // The item, or something around it, may have been noted during the capture. Nothing is stored then.
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
  if (now.kind === 'never' || !isSameNoted(now.noted, never.noted) || now.unnamedHere !== never.unnamedHere)
    throw new Error(NEVER_CAPTURED);
  if (holdsForbidden(draft, now)) throw new Error(NEVER_CAPTURED);
  const staged = await stageDraft(db, draft, { stamp: settings.timeStamping !== null, clock });
  stampAfterwards(db, clock);
  // The ground may be chosen during the write. Whichever side finishes last deletes the draft.
  if (holdsForbidden(draft, await capturable(db, flow))) {
    await forgetItem(db, flow.itemKey);
    throw new Error(NEVER_CAPTURED);
  }
  // Any missing part, also of a redrawn picture, is lost for good when the original is removed. It needs an explicit
  // yes.
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
 * A separate error, because the official can do something about an item that scrolled out of a list, but not about a
 * page that cannot be read.
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
 * False when the item was edited, or a node without an id was reused, between the card's opening and the press: the
 * official would then have judged other text than would be sealed and removed.
 */
export function isWhatWasJudged(card: Pick<CardState, 'reading'>, { structure }: Pick<Captured, 'structure'>): boolean {
  const judged = card.reading;
  const { text, author } = structure.reading;
  if (judged.ref.id === null && judged.author.profileUrl !== author.profileUrl) return false;
  // A text that was truncated when judged gets longer when 'See more' is opened.
  return judged.text.truncated || judged.text.normalised === text.normalised;
}
