/** One quiet line: what in the item's text may be personal data. It preselects nothing and is stored nowhere. */
import { findIndicators } from '../../lib/assessment/indicators/find-indicators';
import { maybePersonal } from '../../lib/i18n/indicators';

export function MayBePersonal({ text }: { text: string }) {
  const words = maybePersonal(findIndicators(text));
  return words === null ? null : <p class="c-small">{words}</p>;
}
