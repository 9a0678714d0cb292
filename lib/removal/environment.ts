/**
 * What the removal flow needs from outside, passed in: the page, the evidence, the clock and the official. The flow
 * itself uses no browser API and no storage.
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
  /** Null when the act removes nothing that was sealed. */
  sealed: Fingerprint | null;
}

/** A page command without an answer rejects. The flow then follows 'when in doubt, nothing is removed'. */
export interface PagePort {
  readAccount(ref: ItemRef): Promise<Classification>;
  compare(ref: ItemRef): Promise<Comparison>;
  /** Opens the thread again and compares it, and the item's pictures, links and author, with what was sealed. */
  lookAgain(ref: ItemRef, act: Act, sealed: Fingerprint): Promise<StandsAs>;
  /**
   * @param text the text that was compared with the seal; the page stops if it has changed since
   * @param sealed the same for everything else; null when the act removes nothing
   * @param flowId the flow whose mark of Ångra is checked before each press
   */
  perform(ref: ItemRef, act: Act, text: string, sealed: Fingerprint | null, flowId: string): Promise<RemovalAct>;
  /** @param stood what each press by hand is compared with, like a press by Uppsikt */
  pointAt(ref: ItemRef, act: Act, flowId: string, stood: Stood): Promise<void>;
  seen(ref: ItemRef, act: Act, since: string): Promise<GoneCheck>;
}

export interface EvidenceGateway {
  /**
   * Captures the item and stages it strictly, so that sealing can finish after a kill. A new capture replaces the
   * first. `missing` names the parts that are missing. `unseen` counts the pictures that were left out because the
   * official had not seen them.
   */
  capture(
    flow: Flow,
    choice: UnseenChoice,
  ): Promise<{ textSha256: string; missing: Flow['missing']; replies: number; unseen?: Unseen | undefined }>;
  /** Seals and commits the staged capture. Idempotent per flow. The sealed record's id is the flow's `evidenceId`. */
  seal(flow: Flow): Promise<{ evidenceId: string; archiveLost?: true }>;
  hasStaged(flow: Flow): Promise<boolean>;
  isSealed(flow: Flow): Promise<boolean>;
  /** Reads the record back from the store and hashes everything again. */
  verify(evidenceId: string): Promise<{ kind: 'intact' } | { kind: 'broken'; part: string }>;
  /** What was sealed of the item and its thread, for the comparisons before the act. */
  fingerprint(evidenceId: string): Promise<Fingerprint>;
  /** Whether a colleague has said, after the seal, that the item stays. Asked just before the act. */
  isKept(flow: Flow): Promise<boolean>;
  journal(flow: Flow, kind: JournalKind, data: Record<string, string | number | boolean | null>): Promise<void>;
  save(flow: Flow): Promise<void>;
  /** Saves a step that leads to a press, unless Ångra is marked. Checks and saves in one transaction. */
  begin(flow: Flow): Promise<'begun' | 'undone'>;
  /** The same flow with the store's current mark of Ångra and of the presses. */
  withMarks(flow: Flow): Promise<Flow>;
  sha256(text: string): Promise<string>;
}

/** The second copy, outside the browser (shared design, evidence section 5). */
interface CopyPort {
  /**
   * Makes the sealed record's copy and confirms it, or reports that the plan has switched copies off. Idempotent per
   * record: a confirmed copy is only confirmed again. It journals its own work, since it may continue after the flow
   * has ended. A rejection counts as a failed copy.
   */
  copy(evidenceId: string): Promise<FlowCopy>;
}

/** The official's part: the answers that the flow waits for while other work goes on. */
export interface Official {
  /**
   * Resolves with `go` after this time or when the official presses 'Ta bort nu', and with `undo` when they press
   * 'Ångra'.
   */
  undoOrGo(flow: Flow, milliseconds: number): Promise<'go' | 'undo'>;
  /**
   * True is an explicit yes to removing although parts are missing. `take-along` means: first capture the pictures that
   * the official had not seen.
   */
  confirmMissing(flow: Flow): Promise<boolean | 'take-along'>;
  /**
   * In assisted mode. Resolves when the official says that it is done or that it is time to look, when the page was
   * opened again, or when the page has stopped their press. Never times out.
   */
  doneByHand(flow: Pick<Flow, 'id'>): Promise<ByHand | HandStopped>;
  /** When the last press by hand reached the platform, ISO 8601; undefined when none was seen. */
  pressedByHand(flow: Pick<Flow, 'id'>): string | undefined;
  /** Reports further answers and stopped presses, until the returned function is called. */
  hearMore(flow: Pick<Flow, 'id'>, said: (more: ByHand | HandStopped) => void): () => void;
  /** Reports 'Ångra' while an act waits for its page, until the returned function is called. */
  hearUndo(flow: Pick<Flow, 'id'>, undone: () => void): () => void;
}

/**
 * How long to wait for the page, in milliseconds, and a signal that ends the wait. When the wait ends, the turn rejects
 * and nothing was begun.
 */
export interface TurnWait {
  patience?: number;
  signal?: AbortSignal;
}

/** `removed`: the official says that they removed it. */
export type ByHand = 'check' | 'removed';

export interface FlowEnv {
  /**
   * Checks Uppsikt's own health again just before the act. Returns the names of what is wrong; empty when all is well.
   * A rejection counts as a fault.
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
   * Reserves the page of the flow's tab while `work` runs: nothing else is opened, moved or photographed there. Rejects
   * with the kind 'page-busy' when the turn did not come; then no work was begun. Never call it inside a turn.
   */
  turn<T>(flow: Flow, work: () => Promise<T>, wait?: TurnWait): Promise<T>;
  changed(flow: Flow): void;
  say(word: EndReason, flow: Flow): string;
}
