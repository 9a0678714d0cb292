/** Links kept in an answer against a hint: which, why, by whom and when. */
import { oneLine } from '../../lib/domain/visible-text';
import type { KeptLink } from '../../lib/domain/kept-link';
import { archiveText as t } from '../../lib/i18n/archive';
import { swedishTime } from '../../lib/i18n/swedish-time';

/** Folded, since nothing needs to be done. The address is plain text, so that nobody opens it by mistake. */
export function KeptLinks({ links }: { links: KeptLink[] }) {
  if (links.length === 0) return null;
  return (
    <details class="a-kept-links">
      <summary>{t('keptLinks', { count: links.length })}</summary>
      <ul class="a-plain">
        {links.map(({ seq, at, operator, address, reason }) => (
          <li key={seq}>
            <time dateTime={at}>{swedishTime(at)}</time> <span class="a-wrap">{oneLine(address)}</span>
            <br />
            {t('keptLinkWhy', { reason: oneLine(reason) })}
            {operator !== null && <span class="a-muted"> {t('journalBy', { operator })}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
