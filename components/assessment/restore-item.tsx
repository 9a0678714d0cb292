/** 'Återställ': a measure is reversed, with a reason, next to the decision that it reverses. */
import { useState } from 'preact/hooks';
import { measuresText as t } from '../../lib/i18n/measures';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { Notice } from '../ui/notice';

interface Props {
  act: 'unhide' | 'comments-on';
  /** Resolves to a message that says why it did not begin, or null. */
  onRestore: (reason: string) => Promise<string | null>;
}

export function RestoreItem({ act, onRestore }: Props) {
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const restore = (): void => {
    setBusy(true);
    setFault(null);
    void onRestore(reason.trim()).then((words) => {
      setFault(words);
      setBusy(false);
    });
  };
  return (
    <section class="u-box" aria-labelledby="restore-title">
      <h3 id="restore-title">{t(act === 'unhide' ? 'restoreTitle' : 'restoreTitleComments')}</h3>
      <Field
        id="restore-why"
        label={t('restoreWhy')}
        help={t('restoreStays')}
        required
        value={reason}
        onInput={setReason}
      />
      {fault !== null && <Notice tone="danger">{fault}</Notice>}
      {busy && (
        <p role="status" class="u-help">
          {t('restoreGoing')}
        </p>
      )}
      <div class="u-buttons">
        <Button id="restore" disabled={busy || reason.trim() === ''} describedBy="restore-why-help" onPress={restore}>
          {t('restore')}
        </Button>
      </div>
    </section>
  );
}
