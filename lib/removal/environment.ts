/**
 * What the removal flow needs from outside, passed in: the page, the evidence, the
 * clock and the official. No browser, no storage of its own.
 */
import type { Classification } from '../domain/account';
import type { Act } from '../domain/act';
import type { Fingerprint, StandsAs } from '../domain/fingerprint';
import type { Flow, FlowCopy } from '../domain/flow';
import type { HandStopped } from '../domain/hand-stop';
import type { ItemRef } from '../domain/item';
import type { JournalKind } from '../domain/journal';
import type { GoneCheck, RemovalAct } from '../domain/outcome';
import type { Unseen, UnseenChoice } from '../domain/unseen';
import type { Comparison } from '../messaging/page-commands';
import type { Clock } from '../platforms/contract';
import type { EndReason } from './end-reason';

/** What was compared with the seal just before an act. */
export interface Stood {
  text: string;
  /** Null where the act takes nothing away that was sealed. */
  sealed: Fingerprint | null;
}

/** A page command that had no answer rejects; the flow takes that as 'when in doubt, nothing is removed'. */
export interface PagePort {
  readAccount(ref: ItemRef): Promise<Classification>;
  compare(ref: ItemRef): Promise<Comparison>;
  /** Opens the thread once more and compares it, and the item's pictures, links and author, with what was sealed. */
  lookAgain(ref: ItemRef, act: Act, sealed: Fingerprint): Promise<StandsAs>;
  /**
   * @param text what was compared with the seal; the page is to stop when it says something else by now.
   * @param sealed the same of all else; null where the act takes nothing away
   * @param flowId whose mark of Ångra is asked before each press
   */
  perform(ref: ItemRef, act: Act, text: string, sealed: Fingerprint | null, flowId: string): Promise<RemovalAct>;
  /** @param stood what each press by hand is compared with, as a press of ours is */
  pointAt(ref: ItemRef, act: Act, flowId: string, stood: Stood): Promise<void>;
  seen(ref: ItemRef, act: Act, since: string): Promise<GoneCheck>;
}

export interface EvidenceGateway {
  /**
   * Captures the item and stages it strictly, so that a killed worker can finish; again, it takes the place of the
   * first. What is missing from it is named. `unseen`: of pictures that were left since nobody had seen them, how many.
   */
  capture(
    flow: Flow,
    choice: UnseenChoice,
  ): Promise<{ textSha256: string; missing: Flow['missing']; replies: number; unseen?: Unseen | undefined }>;
  /** Seals and commits the staged capture; idempotent by flow. The sealed record's id is the flow's `evidenceId`. */
  seal(flow: Flow): Promise<{ evidenceId: string; archiveLost?: true }>;
  hasStaged(flow: Flow): Promise<boolean>;
  isSealed(flow: Flow): Promise<boolean>;
  /** Reads back from the store and re-hashes everything. */
  verify(evidenceId: string): Promise<{ kind: 'intact' } | { kind: 'broken'; part: string }>;
  /** What was sealed of item and thread, for the last looks before the act. */
  fingerprint(evidenceId: string): Promise<Fingerprint>;
  journal(flow: Flow, kind: JournalKind, data: Record<string, string | number | boolean | null>): Promise<void>;
  save(flow: Flow): Promise<void>;
  /** Saves a step that leads to a press, unless the official has pressed Ångra by now: in one transaction. */
  begin(flow: Flow): Promise<'begun' | 'undone'>;
  /** The same flow, with the mark of Ångra and how far the presses have come, as the store has them by now. */
  withMarks(flow: Flow): Promise<Flow>;
  sha256(text: string): Promise<string>;
}

/** The second copy, outside the browser (shared design, evidence section 5). */
interface CopyPort {
  /**
   * Makes the sealed record's copy and confirms it, or says that the plan has switched it off. Idempotent by record:
   * one that is confirmed already is only confirmed again. Journals what it did by itself, since it may go on after
   * the flow has ended. A rejection is taken as a failed copy.
   */
  copy(evidenceId: string): Promise<FlowCopy>;
}

/** The official's part: answers that the flow waits for, while other work goes on. */
export interface Official {
  /**
   * Resolves when so many milliseconds have passed or the official presses 'Ta bort nu' (`go`), or presses 'Ångra'
   * (`undo`).
   */
  undoOrGo(flow: Flow, milliseconds: number): Promise<'go' | 'undo'>;
  /**
   * An explicit yes to removing although something is missing; or `take-along`:
   * first with the pictures that the official had not seen.
   */
  confirmMissing(flow: Flow): Promise<boolean | 'take-along'>;
  /**
   * In assisted mode: resolves when the official says that it is done, or that it is time to
   * look; when its page was opened anew; or when the page has stopped the hand. Never by time.
   */
  doneByHand(flow: Pick<Flow, 'id'>): Promise<ByHand | HandStopped>;
  /** When the hand's last press went on to the platform, ISO 8601; undefined where none was seen. */
  pressedByHand(flow: Pick<Flow, 'id'>): string | undefined;
  /** What is said of it besides, or stops the hand, from now on until what it gives back is called. */
  hearMore(flow: Pick<Flow, 'id'>, said: (more: ByHand | HandStopped) => void): () => void;
  /** Hears 'Ångra' while an act waits for its page, until what it gives back is called. */
  hearUndo(flow: Pick<Flow, 'id'>, undone: () => void): () => void;
}

/** How long the page is waited for, in milliseconds, and what ends the wait: it rejects then, and nothing was begun. */
export interface TurnWait {
  patience?: number;
  signal?: AbortSignal;
}

/** `removed`: the official says to have removed it. */
export type ByHand = 'check' | 'removed';

export interface FlowEnv {
  /**
   * Looks at Uppsikt's own health anew, just before the act: the names of what is
   * wrong, none when it is well. A rejection is taken as ill.
   */
  reasonsAgainst(): Promise<string[]>;
  page: PagePort;
  evidence: EvidenceGateway;
  copies: CopyPort;
  official: Official;
  clock: Clock;
  /** Holds the lock while `work` runs; `undefined` when somebody else holds it. */
  lock<T>(name: string, work: () => Promise<T>): Promise<T | undefined>;
  /**
   * Has the page of the flow's tab to itself while `work` runs: nothing else is opened, moved or photographed there.
   * Rejects with the kind 'page-busy' when the turn did not come; then nothing of the work was begun. Never in itself.
   */
  turn<T>(flow: Flow, work: () => Promise<T>, wait?: TurnWait): Promise<T>;
  changed(flow: Flow): void;
  say(word: EndReason, flow: Flow): string;
}
