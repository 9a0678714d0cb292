/**
 * The hold for the police, lifted with a reason and a date once they no longer need the evidence. Until then the
 * content cannot be destroyed. Setting the hold again requires a report number.
 */
import { useState } from 'preact/hooks';
import type { Completion } from '../../lib/domain/completion';
import type { Decision } from '../../lib/domain/decision';
import type { JournalRow } from '../../lib/domain/journal';
import { localDay } from '../../lib/domain/local-day';
import { isWholeDay } from '../../lib/domain/whole-day';
import { routesText as t } from '../../lib/i18n/routes';
import { holdsOf, liftedIn } from '../../lib/records/holds';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { Notice } from '../ui/notice';

interface Props {
  decision: Pick<Decision, 'route'>;
  journalRows: JournalRow[];
  /** Milliseconds since 1970. */
  now?: () => number;
  /** @returns null when the row was written, otherwise a message that says why not */
  onComplete: (done: Completion) => Promise<string | null>;
}

export function HoldSection({ decision, journalRows, now = Date.now, onComplete }: Props) {
  if (holdsOf(decision, journalRows).length > 0)
    return <Lift today={localDay(new Date(now()))} onComplete={onComplete} />;
  const lifted = liftedIn(journalRows);
  return lifted === null ? null : (
    <Notice tone="info" id="hold-lifted">
      {t('lifted', { on: lifted.on, reason: lifted.reason })}
    </Notice>
  );
}

function Lift({ today, onComplete }: Pick<Props, 'onComplete'> & { today: string }) {
  const [reason, setReason] = useState('');
  const [on, setOn] = useState(today);
  const [asked, setAsked] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const isDay = isWholeDay(on) && on <= today;
  const save = (): void => {
    setAsked(true);
    if (reason.trim() !== '' && isDay)
      void onComplete({ part: 'hold-lifted', reason: reason.trim().slice(0, 5000), on }).then(setFault);
  };
  return (
    <details class="a-task" id="lift-hold">
      <summary>{t('lift')}</summary>
      <div class="u-stack">
        <p class="u-help">{t('liftHelp')}</p>
        {fault !== null && <Notice tone="danger">{fault}</Notice>}
        <Field
          id="lift-reason"
          label={t('liftWhy')}
          required
          fault={asked && reason.trim() === '' ? t('liftLack') : undefined}
          value={reason}
          onInput={setReason}
        />
        <Field id="lift-on" label={t('liftOn')} value={on} onInput={setOn} lastDay={today} />
        {asked && !isDay && <p class="u-fault">{t('liftDay')}</p>}
        <div class="u-buttons">
          <Button id="lift-save" onPress={save}>
            {t('liftSave')}
          </Button>
        </div>
      </div>
    </details>
  );
}
