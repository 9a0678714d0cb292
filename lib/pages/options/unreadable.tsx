/** What could not be read of the settings, asked of the background. Wiring only. */
import { useEffect, useState } from 'preact/hooks';
import { UnreadableSettings } from '../../../components/setup/unreadable-settings';
import { send } from '../../messaging/client';
import { faultWords } from '../../problems/fault-words';

export function Unreadable({ onSeenTo }: { onSeenTo: () => Promise<void> }) {
  const [fields, setFields] = useState<string[]>([]);
  const look = async (): Promise<void> => {
    const answer = await send('settings.unreadable', {});
    if (answer.ok) setFields(answer.value.fields);
  };
  useEffect(() => void look(), []);
  const see = async (): Promise<string | null> => {
    const answer = await send('settings.seen-to', {});
    if (!answer.ok) return faultWords(answer.error);
    await Promise.all([look(), onSeenTo()]);
    return null;
  };
  return <UnreadableSettings fields={fields} onSeenTo={see} />;
}
