/**
 * Which authority time-stamps the evidence, if any; the browser's permission to contact it; and what is queued. Nothing
 * leaves the browser until an address is saved.
 */
import { useState } from 'preact/hooks';
import { clockText, stampReasonText, timeStampText as t } from '../../lib/i18n/time-stamps';
import { settingsText } from '../../lib/i18n/settings';
import type { TimeStamping } from '../../lib/settings/schema';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { Notice } from '../ui/notice';
import { SavingNotice } from './saving-notice';
import { useSaving } from './use-saving';

interface TimeStampState {
  authority: TimeStamping | null;
  permitted: boolean;
  queue: { queued: number; failed: number; reason: string | null; clock: { offsetSeconds: number } | null };
}
export type TriedAuthority =
  | { kind: 'ok'; authority: string; trusted: 'by-ca' | 'unchecked'; offsetSeconds: number }
  | { kind: 'fault'; reason: string };

export interface TimeStampProps {
  state: TimeStampState;
  /** Null turns time-stamping off. Resolves to a message when it was refused. */
  onSave: (authority: TimeStamping | null) => Promise<string | null>;
  /**
   * Must be called synchronously in the press: the browser asks for permission only then. Resolves to whether it was
   * given.
   */
  onAllow: (url: string) => Promise<boolean>;
  onTry: () => Promise<TriedAuthority>;
  onRetry: () => void;
}

export function TimeStampForm(props: TimeStampProps) {
  const { state } = props;
  return (
    <section id="time-stamps" aria-labelledby="time-stamps-title">
      <h2 id="time-stamps-title">{t('title')}</h2>
      <p>{t('why')}</p>
      {state.authority === null && <Notice tone="info">{t('none')}</Notice>}
      <AuthorityFields {...props} />
      {state.authority !== null && (
        <AskPermission
          key={state.authority.url}
          authority={state.authority}
          permitted={state.permitted}
          onAllow={props.onAllow}
        />
      )}
      {state.authority !== null && <Try onTry={props.onTry} />}
      <Waiting queue={state.queue} onRetry={props.onRetry} />
    </section>
  );
}

/** A URL that the browser can send to, without a user name or password. */
function isAuthorityAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return (
    url !== undefined &&
    (url.protocol === 'https:' || url.protocol === 'http:') &&
    url.hostname !== '' &&
    url.username === '' &&
    url.password === ''
  );
}

interface AuthorityValues {
  url: string;
  policy: string;
  caPem: string;
}

function authorityFaults({ url, policy, caPem }: AuthorityValues): Record<keyof AuthorityValues, string | undefined> {
  return {
    url: isAuthorityAddress(url) ? undefined : t('urlFault'),
    policy: policy === '' || /^\d+(\.\d+)+$/.test(policy) ? undefined : t('policyFault'),
    caPem: caPem === '' || /-----BEGIN [A-Z0-9 ]*CERTIFICATE-----/.test(caPem) ? undefined : t('caFault'),
  };
}

function AuthorityFields({ state: { authority }, onSave }: TimeStampProps) {
  const [values, setValues] = useState<AuthorityValues>({
    url: authority?.url ?? '',
    policy: authority?.policy ?? '',
    caPem: authority?.caPem ?? '',
  });
  const [asked, setAsked] = useState(false);
  const { saving, refuse, run } = useSaving();
  const trimmed = { url: values.url.trim(), policy: values.policy.trim(), caPem: values.caPem.trim() };
  const faults = authorityFaults(trimmed);
  const field = (name: keyof AuthorityValues, label: string, help: string, rows?: number) => (
    <Field
      id={`time-stamps-${name}`}
      label={label}
      help={help}
      fault={asked ? faults[name] : undefined}
      value={values[name]}
      onInput={(value) => setValues((before) => ({ ...before, [name]: value }))}
      {...(rows === undefined ? {} : { rows })}
    />
  );
  const save = (): void => {
    setAsked(true);
    const wrong = (['url', 'policy', 'caPem'] as const).find((name) => faults[name] !== undefined);
    if (wrong === undefined)
      return run(
        onSave({
          url: trimmed.url,
          policy: trimmed.policy || null,
          caPem: trimmed.caPem === '' ? null : trimmed.caPem,
        }),
      );
    refuse(settingsText('fixFaults'));
    document.getElementById(`time-stamps-${wrong}`)?.focus();
  };
  const stop = (): void => {
    setValues({ url: '', policy: '', caPem: '' });
    setAsked(false);
    run(onSave(null));
  };
  return (
    <form class="u-stack" onSubmit={(event) => event.preventDefault()}>
      {field('url', t('url'), t('urlHelp'))}
      {field('policy', t('policy'), t('policyHelp'))}
      {field('caPem', t('ca'), t('caHelp'), 4)}
      <SavingNotice saving={saving} />
      <div class="u-buttons">
        <Button id="time-stamps-save" weight="primary" onPress={save}>
          {settingsText('save')}
        </Button>
        {authority !== null && (
          <Button id="time-stamps-stop" onPress={stop}>
            {t('stop')}
          </Button>
        )}
      </div>
    </form>
  );
}

function AskPermission({
  authority,
  permitted,
  onAllow,
}: {
  authority: TimeStamping;
  permitted: boolean;
  onAllow: TimeStampProps['onAllow'];
}) {
  const [answer, setAnswer] = useState<boolean | undefined>();
  if (permitted || answer === true) return null;
  return (
    <div class="u-stack">
      <Notice tone="warn">{answer === false ? t('denied') : t('allowWhy')}</Notice>
      <div class="u-buttons">
        <Button
          id="time-stamps-allow"
          weight="primary"
          onPress={() => void onAllow(authority.url).then(setAnswer, () => setAnswer(false))}
        >
          {t('allow')}
        </Button>
      </div>
    </div>
  );
}

function Try({ onTry }: Pick<TimeStampProps, 'onTry'>) {
  const [tried, setTried] = useState<TriedAuthority | 'running' | undefined>();
  const press = (): void => {
    setTried('running');
    void onTry().then(setTried);
  };
  return (
    <div class="u-stack">
      <div class="u-buttons">
        <Button id="time-stamps-try" disabled={tried === 'running'} onPress={press}>
          {t('try')}
        </Button>
      </div>
      {tried === 'running' && <p role="status">{t('trying')}</p>}
      {tried !== undefined && tried !== 'running' && <Tried tried={tried} />}
    </div>
  );
}

function Tried({ tried }: { tried: TriedAuthority }) {
  if (tried.kind === 'fault') return <Notice tone="danger">{stampReasonText(tried.reason)}</Notice>;
  return (
    <>
      <Notice tone="ok">
        {t('tried', { authority: tried.authority })} {t(tried.trusted === 'by-ca' ? 'byCa' : 'unchecked')}
      </Notice>
      <Clock offsetSeconds={tried.offsetSeconds} />
    </>
  );
}

function Clock({ offsetSeconds }: { offsetSeconds: number }) {
  const words = clockText(offsetSeconds);
  return words === undefined ? null : (
    <Notice tone="warn">
      {words} {t('clockMend')}
    </Notice>
  );
}

function Waiting({ queue, onRetry }: { queue: TimeStampState['queue']; onRetry: () => void }) {
  const { queued, failed, reason, clock } = queue;
  return (
    <>
      {queued > 0 && (
        <Notice tone="info" id="time-stamps-queued">
          {t('queued', { count: queued })} {reason === null ? '' : stampReasonText(reason)}
        </Notice>
      )}
      {failed > 0 && (
        <Notice tone="warn" id="time-stamps-failed">
          {t('failed', { count: failed })} {queued > 0 || reason === null ? '' : stampReasonText(reason)}
        </Notice>
      )}
      {queued + failed > 0 && (
        <div class="u-buttons">
          <Button id="time-stamps-retry" onPress={onRetry}>
            {t('retry')}
          </Button>
        </div>
      )}
      {clock !== null && <Clock offsetSeconds={clock.offsetSeconds} />}
    </>
  );
}
