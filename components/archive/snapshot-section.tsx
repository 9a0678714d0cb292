/** A snapshot's facts: why it was taken, how far it reaches and what is not in it. */
import type { SealedPart } from '../../lib/domain/evidence';
import type { SnapshotFacts } from '../../lib/domain/snapshot';
import { archiveText } from '../../lib/i18n/archive';
import { snapshotName } from '../../lib/i18n/snapshot-names';
import { reachWords } from '../../lib/i18n/snapshot-words';
import { snapshotText as t } from '../../lib/i18n/snapshots';
import { Terms } from './terms';

export function SnapshotSection({ snapshot, item }: { snapshot: SnapshotFacts; item: SealedPart['item'] }) {
  return (
    <section>
      <h3>{snapshotName(snapshot)}</h3>
      <Terms rows={[[t('reach'), reachWords(snapshot)]]} />
      {item.leftOut !== undefined && <p class="a-missing">{archiveText('leftOut', { count: item.leftOut.context })}</p>}
      <p>{t('notHeld')}</p>
    </section>
  );
}
