/** Records that a paper copy exists: who printed it and when. Not asked where the plan wants no paper. */
import { useState } from 'preact/hooks';
import { isWhoAndWhen } from '../../lib/assessment/who-and-when';
import type { Completion } from '../../lib/domain/completion';
import { localDay } from '../../lib/domain/local-day';
import { completeText as t } from '../../lib/i18n/complete';
import { Button } from '../ui/button';
import { Field } from '../ui/field';

interface Props {
  complete: (done: Completion) => void;
  /** Milliseconds since 1970. */
  now?: () => number;
}

export function PrintForm({ complete, now = Date.now }: Props) {
  const today = localDay(new Date(now()));
  const [by, setBy] = useState('');
  const [on, setOn] = useState(today);
  const [asked, setAsked] = useState(false);
  const isWhole = isWhoAndWhen({ by, on }, today);
  const save = (): void => {
    setAsked(true);
    if (isWhole) complete({ part: 'print', by: by.trim().slice(0, 200), on });
  };
  return (
    <>
      <p class="u-help">{t('printHow')}</p>
      <Field id="print-by" label={t('printBy')} value={by} onInput={setBy} required />
      <Field id="print-on" label={t('printOn')} value={on} onInput={setOn} lastDay={today} />
      {asked && !isWhole && (
        <p class="u-fault" role="alert">
          {t('printLack')}
        </p>
      )}
      <div class="u-buttons">
        <Button id="print-save" weight="primary" onPress={save}>
          {t('save')}
        </Button>
      </div>
    </>
  );
}
