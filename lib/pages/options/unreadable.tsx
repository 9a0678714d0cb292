/** Which settings could not be read, from the background. Wiring only. */
import { useEffect, useState } from 'preact/hooks';
import { UnreadableSettings } from '../../../components/setup/unreadable-settings';
import { send } from '../../messaging/client';
import { refusalText } from '../../problems/refusal-text';

export function Unreadable({ onSeenTo }: { onSeenTo: () => Promise<void> }) {
  const [fields, setFields] = useState<string[]>([]);
  const look = async (): Promise<void> => {
    const answer = await send('settings.unreadable', {});
    if (answer.ok) setFields(answer.value.fields);
  };
  useEffect(() => void look(), []);
  const see = async (): Promise<string | null> => {
    const answer = await send('settings.seen-to', {});
    if (!answer.ok) return refusalText(answer);
    await Promise.all([look(), onSeenTo()]);
    return null;
  };
  return <UnreadableSettings fields={fields} onSeenTo={see} />;
}
