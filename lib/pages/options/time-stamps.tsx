/** The settings section on time stamps, connected to the background and the browser's permission. Wiring only. */
import { useEffect, useState } from 'preact/hooks';
import { TimeStampForm, type TriedAuthority } from '../../../components/setup/time-stamp-form';
import { browser } from '../../browser';
import { changeSettings } from '../background-api';
import { send } from '../../messaging/client';
import type { Reply } from '../../messaging/protocol';
import { refusalText } from '../../problems/refusal-text';
import type { TimeStamping } from '../../settings/schema';

export function TimeStamps() {
  const [state, setState] = useState<Reply<'time-stamps.state'> | undefined>();
  const refresh = async (): Promise<void> => {
    const answer = await send('time-stamps.state', {});
    if (answer.ok) setState(answer.value);
  };
  useEffect(() => void refresh(), []);
  if (state === undefined) return null;
  const save = async (authority: TimeStamping | null): Promise<string | null> => {
    const refused = await changeSettings({ timeStamping: authority });
    await refresh();
    return refused;
  };
  const allow = async (url: string): Promise<boolean> => {
    // Nothing may be awaited before this: the browser asks only during the press itself. A match pattern has no port.
    const { protocol, hostname } = new URL(url);
    const given = await browser.permissions.request({ origins: [`${protocol}//${hostname}/*`] });
    await refresh();
    return given;
  };
  const attempt = async (): Promise<TriedAuthority> => {
    const answer = await send('time-stamps.try', {});
    return answer.ok ? answer.value : { kind: 'fault', reason: refusalText(answer) };
  };
  return (
    <TimeStampForm
      state={state}
      onSave={save}
      onAllow={allow}
      onTry={attempt}
      onRetry={() => void send('time-stamps.retry', {}).then(refresh)}
    />
  );
}
