/** Whether an account is active, what is missing, and the decision and notification that activate it. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { accountsText as t } from '../../lib/i18n/accounts';
import { linesOf } from '../../lib/register/line';
import { SavingNotice } from '../setup/saving-notice';
import { useSaving } from '../setup/use-saving';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { Notice } from '../ui/notice';
import type { AccountProps } from './accounts-props';

/** @param children the message to the communications unit */
export function ActivationSection({ children, ...props }: AccountProps & { children: ComponentChildren }) {
  const { account, history, say } = props;
  const { activation, lacks } = history;
  const { saving, run } = useSaving();
  const activate = (): void => {
    // The pressed button disappears when the account becomes active, and the focus would be lost with it.
    document.getElementById('activation-title')?.focus();
    run(say({ kind: 'activated' }));
  };
  const orNobody = (name: string): string => name.trim() || t('nobody');
  return (
    <section aria-labelledby="activation-title">
      <h2 id="activation-title" tabIndex={-1}>
        {t('activationTitle')}
      </h2>
      <Notice tone={activation === 'active' ? 'ok' : 'info'} id="activation">
        {t(`is.${activation}`)}
      </Notice>
      {activation === 'closed' && (
        <p class="u-help" id="closed-help">
          {t('closedPage')} {t('closedQuestions')}
        </p>
      )}
      <p>
        {t('people', {
          responsible: orNobody(account.responsible),
          deputy: orNobody(account.deputy),
          manager: orNobody(account.manager),
        })}
      </p>
      {lacks.length > 0 ? (
        <>
          {activation === 'closed' && <p>{t('toOpen')}</p>}
          <ul id="lacks">
            {lacks.map((lack) => (
              <li key={lack}>{t(`lack.${lack}`)}</li>
            ))}
          </ul>
        </>
      ) : (
        activation !== 'active' && <p>{t('nothingLacks')}</p>
      )}
      <DecisionForm {...props} />
      {children}
      <NoticeForm {...props} />
      {/* An earlier confirmation may be outdated: another official may have closed the account since. */}
      {(activation === 'active' || saving.kind === 'refused') && (
        <SavingNotice saving={saving} saved={t('line.activated')} />
      )}
      {activation !== 'active' && (
        <div class="u-buttons">
          <Button id="activate" weight="primary" onPress={activate}>
            {t('activate')}
          </Button>
        </div>
      )}
    </section>
  );
}

function DecisionForm({ account, history, today, say }: AccountProps) {
  const last = linesOf(history.lines, 'decided').at(-1)?.said;
  const [by, setBy] = useState(last?.by ?? account.manager);
  const [on, setOn] = useState(last?.on ?? '');
  const { saving, refuse, run } = useSaving();
  const save = (): void =>
    by.trim() === '' || on === '' ? refuse(t('fill')) : run(say({ kind: 'decided', by: by.trim(), on }));
  return (
    <form class="u-stack" onSubmit={(event) => event.preventDefault()}>
      {last !== undefined && <p id="decided">{t('decided', { ...last })}</p>}
      <Field id="decided-by" label={t('decidedBy')} value={by} onInput={setBy} required />
      <Field id="decided-on" label={t('decidedOn')} value={on} onInput={setOn} required lastDay={today} />
      <SavingNotice saving={saving} />
      <div class="u-buttons">
        <Button id="decided-save" onPress={save}>
          {t('saveDecision')}
        </Button>
      </div>
    </form>
  );
}

function NoticeForm({ history, today, say }: AccountProps) {
  const last = linesOf(history.lines, 'notified').at(-1)?.said;
  const [on, setOn] = useState(last?.on ?? '');
  const { saving, refuse, run } = useSaving();
  const save = (): void => (on === '' ? refuse(t('fill')) : run(say({ kind: 'notified', on })));
  return (
    <form class="u-stack" onSubmit={(event) => event.preventDefault()}>
      {last !== undefined && <p id="notified">{t('notified', { on: last.on })}</p>}
      <Field id="notified-on" label={t('notifiedOn')} value={on} onInput={setOn} required lastDay={today} />
      <SavingNotice saving={saving} />
      <div class="u-buttons">
        <Button id="notified-save" onPress={save}>
          {t('saveNotice')}
        </Button>
      </div>
    </form>
  );
}
