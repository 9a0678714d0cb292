/** What handing over and taking over need of the world around them. */
import { packInForce } from '../../guidelines/packs';
import type { PackageStaging } from '../../second-copy/package-staging';
import { realClock, type Clock } from '../../util/clock';
import type { EvidenceDatabase } from '../../evidence/database';
import { packageStagingOf } from '../copies/second-copies';

export interface HandOverEnv {
  clock: Clock;
  subtle: SubtleCrypto;
  /** The id of the municipality's guideline. */
  pack: string;
  staging: Pick<PackageStaging, 'saveText'>;
}

export const handOverEnv = (db: EvidenceDatabase, clock: Clock = realClock): HandOverEnv => ({
  clock,
  subtle: crypto.subtle,
  pack: packInForce().id,
  staging: packageStagingOf(db, clock),
});
