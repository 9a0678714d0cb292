/**
 * The monthly review of what the platform's own filters hide (guideline l.83: what is not secret 'ska synas öppet för
 * alla besökare'): which filters are active and who decided on them, a link to their log, and a button that says the
 * log has been gone through.
 */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { inLanguage } from '../../lib/i18n/language';
import { boardText as t } from '../../lib/i18n/todays-accounts';
import { describe } from '../../lib/platforms/manifests';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import type { AccountToday, BoardActions } from './todays-accounts';

export function FiltersDue({ account, actions }: { account: AccountToday; actions: BoardActions }) {
  const [fault, setFault] = useState<string | null>(null);
  const [isNoted, setNoted] = useState(false);
  const { id, platform, ownerKeys, filters, filtersDue } = account;
  const outcome = useRef<HTMLDivElement>(null);
  // The pressed button disappears, and the focus would be lost with it.
  useLayoutEffect(() => outcome.current?.focus(), [filtersDue]);
  if (!filtersDue)
    return isNoted ? (
      <div tabIndex={-1} ref={outcome}>
        <Notice tone="ok">{t('filtersNoted')}</Notice>
      </div>
    ) : null;
  const { filterLog, account: naming } = describe(platform);
  const firstId = ownerKeys.find((key) => naming.firstId.form.test(key)) ?? '';
  const seen = async (): Promise<void> => {
    const refused = await actions.filtersSeen(id);
    setFault(refused);
    setNoted(refused === null);
  };
  return (
    <div class="r-filters">
      <p>{t('filters')}</p>
      {filters === null || filters.length === 0 ? (
        <p class="u-help">{t('filtersNotListed')}</p>
      ) : (
        <ul>
          {filters.map(({ name, decidedBy, decidedOn }) => (
            <li key={name}>{t('filter', { name, by: decidedBy, on: decidedOn })}</li>
          ))}
        </ul>
      )}
      <p class="u-help">{inLanguage(filterLog.where)}</p>
      <div class="u-buttons">
        <Button onPress={() => actions.openPage(filterLog.addressOf({ firstId }))}>{t('openFilters')}</Button>
        <Button onPress={() => void seen()}>{t('filtersSeen')}</Button>
      </div>
      {fault !== null && <Notice tone="danger">{fault}</Notice>}
    </div>
  );
}
