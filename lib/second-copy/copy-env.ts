/** The environment that the copier needs. */
import type { ItemRef } from '../domain/item';
import type { Settings } from '../settings/schema';
import type { PackageStaging } from './package-staging';
import type { DownloadsEnv } from './downloads';

export interface CopyEnv extends DownloadsEnv {
  staging: PackageStaging;
  settings(): Promise<Pick<Settings, 'secondCopy' | 'operator' | 'installationId' | 'signature'>>;
  subtle: SubtleCrypto;
  /** Items for which a ground that forbids saving has just been chosen, but that are not noted yet. */
  chosen?(): Promise<ItemRef[]>;
  /** Allows one copy at a time, across worker and pages. */
  lock<T>(work: () => Promise<T>): Promise<T>;
  /** Allows one writing of the registers at a time. Independent of the copies. */
  registerLock<T>(work: () => Promise<T>): Promise<T>;
}
