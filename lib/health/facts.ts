/**
 * The facts that the health rules judge. Null means that a fact could not be determined; the rules treat that as a
 * doubt.
 */
import type { ChainsLost, ChainsState } from '../domain/chain-heads';
import type { HealthLevel } from '../domain/health';
import type { WorkFact } from './work';

export interface FolderLook {
  /** What the archive lacks compared with a folder; null when nothing is known to be missing. */
  lost: ChainsLost | null;
  /** Whether it could be read now; null when no folder is remembered. */
  isRead: boolean | null;
  /** Whether our own files there differed from what we wrote, at the last reading. */
  isChanged: boolean;
}

/** The result of the evidence store's write-and-read probe. */
export type StorageFact =
  | { kind: 'works' | 'nearly-full'; freeBytes: number | null }
  | { kind: 'failed'; error: string };

export interface CopyFact {
  /** The plan's answer: where copies go, or that there are none and why. */
  plan: { kind: 'on'; place: string } | { kind: 'off'; reason: string };
  /** Whether the place is writable now; null when that cannot be known without trying. */
  reachable: boolean | null;
  /** Records that exist in this browser only: neither copied nor exported. */
  unbackedRecords: number;
  /** When the oldest of these was sealed, ISO 8601; null when there is none. */
  oldestUnbackedAt: string | null;
}

export interface StampFact {
  kind: 'off' | 'on';
  waiting: number;
  /** How many of `waiting` need permission to reach the authority. */
  waitingForPermission: number;
  failed: number;
  /** ISO 8601; null when none is waiting. */
  oldestWaitingAt: string | null;
  /** The authority's time minus the computer's, in milliseconds; null when no stamp has been received. */
  skewMilliseconds: number | null;
}

export interface PageFact {
  level: HealthLevel;
  /** Ids of our own features that did not start on the page. */
  broken: string[];
}

export interface HealthFacts {
  /** Milliseconds since 1970, by the computer's clock. */
  now: number;
  storage: StorageFact;
  planned: boolean;
  /** How many settings could not be read and have not been reviewed. */
  unreadableSettings: number;
  /** How the store compares with the chain heads remembered outside it; null when the store does not work at all. */
  chains: ChainsState | null;
  /** What the chosen copy folder shows about the archive, even if copies do not go there now. */
  folder: FolderLook;
  copies: CopyFact | null;
  /** Whole days (settings). */
  copyMaxAgeDays: number;
  stamps: StampFact | null;
  /** The newest time in the journal, ISO 8601. The clock must not be earlier than this. */
  newestAt: string | null;
  /** How well the adapter reads the page; null when the tab shows no platform. */
  page: PageFact | null;
  screenshots: boolean;
  /** Problems that most of the latest items had, per platform. */
  work: WorkFact[];
}
