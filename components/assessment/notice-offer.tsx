/**
 * After the measure: offers a draft that tells the author why, or that the item is back. The official can ignore it.
 */
import { useState } from 'preact/hooks';
import type { Completion } from '../../lib/domain/completion';
import type { SavedRecord } from '../../lib/domain/saved-record';
import { completeText as t } from '../../lib/i18n/complete';
import { NoticeForm } from '../checklist/notice-form';
import { Notice } from '../ui/notice';

interface Props {
  notice: NonNullable<SavedRecord['notice']>;
  onCopy: (text: string) => Promise<string | null>;
  onDone: (done: Completion) => Promise<string | null>;
}

export function NoticeOffer({ notice: { due, draft }, onCopy, onDone }: Props) {
  const [fault, setFault] = useState<string | null>(null);
  return (
    <details id="notice-offer" data-due={due}>
      <summary>{t(due === 'restored' ? 'tellRestored' : 'tellWhy')}</summary>
      <div class="u-stack">
        {fault !== null && <Notice tone="danger">{fault}</Notice>}
        <NoticeForm due={due} draft={draft} onCopy={onCopy} complete={(done) => void onDone(done).then(setFault)} />
      </div>
    </details>
  );
}
