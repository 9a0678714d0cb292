/** The dependencies of handing over and taking over. */
import { packInForce } from '../../guidelines/packs';
import type { PackageStaging } from '../../second-copy/package-staging';
import type { Settings } from '../../settings/schema';
import { readSettings } from '../../settings/store';
import { realClock, type Clock } from '../../util/clock';
import type { EvidenceDatabase } from '../../evidence/database';
import { packageStagingOf } from '../copies/second-copies';
import { notedItems, type Named } from './noted-items';

export interface HandOverEnv {
  clock: Clock;
  subtle: SubtleCrypto;
  /** The id of the municipality's guideline. */
  pack: string;
  staging: Pick<PackageStaging, 'saveText'>;
  settings(): Promise<Settings>;
  /** Returns a test for which of them must not be saved. */
  noted(all: readonly Named[]): Promise<(one: Named) => boolean>;
}

export const handOverEnv = (db: EvidenceDatabase, clock: Clock = realClock): HandOverEnv => ({
  clock,
  subtle: crypto.subtle,
  pack: packInForce().id,
  staging: packageStagingOf(db, clock),
  settings: readSettings,
  noted: (all) => notedItems(db, all),
});
