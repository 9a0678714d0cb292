/** What the copier needs of the world around it. */
import type { ItemRef } from '../domain/item';
import type { Settings } from '../settings/schema';
import type { PackageStaging } from './package-staging';
import type { DownloadsEnv } from './downloads';

export interface CopyEnv extends DownloadsEnv {
  staging: PackageStaging;
  settings(): Promise<Pick<Settings, 'secondCopy' | 'operator' | 'installationId'>>;
  subtle: SubtleCrypto;
  /** Items whose ground has just been chosen as one that must not be saved, and that are not noted yet. */
  chosen?(): Promise<ItemRef[]>;
  /** One copy at a time, across worker and pages. */
  lock<T>(work: () => Promise<T>): Promise<T>;
  /** One writing of the registers at a time, beside the copies. */
  registerLock<T>(work: () => Promise<T>): Promise<T>;
}
