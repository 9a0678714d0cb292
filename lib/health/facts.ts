/** What was found out, before it is judged. A fact that could not be found out is null, and is judged as a doubt. */
import type { ChainsLost, ChainsState } from '../domain/chain-heads';
import type { HealthLevel } from '../domain/health';
import type { WorkFact } from './work';

export interface FolderLook {
  /** What the archive lacks of what a folder knows; null when nothing, as far as was ever seen. */
  lost: ChainsLost | null;
  /** Whether it could be read now; null where no folder is remembered. */
  isRead: boolean | null;
  /** Whether our own files there were not what we wrote, when they were last read. */
  isChanged: boolean;
}

/** As the write-read probe of the evidence store says. */
export type StorageFact =
  | { kind: 'works' | 'nearly-full'; freeBytes: number | null }
  | { kind: 'failed'; error: string };

export interface CopyFact {
  /** What the plan says: where copies go, or that there are none and why. */
  plan: { kind: 'on'; place: string } | { kind: 'off'; reason: string };
  /** Whether the place can be written to now, where that can be known without trying. */
  reachable: boolean | null;
  /** Records that lie in this browser only: neither copied nor exported. */
  unbackedRecords: number;
  /** When the oldest of them was sealed, ISO 8601; null when there is none. */
  oldestUnbackedAt: string | null;
}

export interface StampFact {
  kind: 'off' | 'on';
  waiting: number;
  /** Of the waiting: how many wait for permission to reach the authority. */
  waitingForPermission: number;
  failed: number;
  /** ISO 8601; null when none waits. */
  oldestWaitingAt: string | null;
  /** The authority's time minus the computer's, milliseconds; null when no stamp has been had. */
  skewMilliseconds: number | null;
}

export interface PageFact {
  level: HealthLevel;
  /** Ids of our own features that did not start on it. */
  broken: string[];
}

export interface HealthFacts {
  /** Milliseconds since 1970, by the computer's clock. */
  now: number;
  storage: StorageFact;
  planned: boolean;
  /** How many parts of the settings could not be read and have not been seen to. */
  unreadableSettings: number;
  /** How the store compares with what was remembered of it outside; null where it does not work at all. */
  chains: ChainsState | null;
  /** What the folder that was picked for copies tells of the archive, whether or not copies go there now. */
  folder: FolderLook;
  copies: CopyFact | null;
  /** Whole days (settings). */
  copyMaxAgeDays: number;
  stamps: StampFact | null;
  /** The newest time that the journal holds, ISO 8601: the clock must not be before it. */
  newestAt: string | null;
  /** How the adapter reads the page; null where there is no platform's page to read. */
  page: PageFact | null;
  screenshots: boolean;
  /** What most of the last items met, on each platform. */
  work: WorkFact[];
}
