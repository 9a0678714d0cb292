/**
 * Results that the official has not seen, and work that a closed browser interrupted. Listed until they have been read.
 * Nothing here resumes a removal.
 */
import type { Flow } from '../../lib/domain/flow';
import { settingsText as t } from '../../lib/i18n/settings';
import { problemText } from '../../lib/problems/problems';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';

interface Props {
  flows: Flow[];
  onOpenItem: (address: string) => void;
  onOpenArchive: (evidenceId: string) => void;
  onSeen: (flowId: string) => void;
}

export function InterruptedList({ flows, onOpenItem, onOpenArchive, onSeen }: Props) {
  if (flows.length === 0) return null;
  return (
    <section class="u-stack" aria-labelledby="interrupted-title">
      <h2 id="interrupted-title">{t('interrupted')}</h2>
      {flows.map((flow) => (
        <Notice tone="warn" key={flow.id}>
          <p>{flow.message ?? problemText('interrupted')}</p>
          <p class="u-help">
            {t('interruptedAt', {
              at: new Date(flow.updatedAt).toLocaleString('sv-SE', { dateStyle: 'short', timeStyle: 'short' }),
            })}
          </p>
          <div class="u-buttons">
            <Button onPress={() => onOpenItem(flow.permalink ?? flow.pageUrl)}>{t('openItem')}</Button>
            {flow.evidenceId !== null && (
              <Button onPress={() => onOpenArchive(flow.evidenceId ?? '')}>{t('openInArchive')}</Button>
            )}
            <Button weight="quiet" onPress={() => onSeen(flow.id)}>
              {t('seen')}
            </Button>
          </div>
        </Notice>
      ))}
    </section>
  );
}
