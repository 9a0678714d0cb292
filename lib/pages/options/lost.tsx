/** What the archive lacks, read from the background. Wiring only. */
import { useEffect, useState } from 'preact/hooks';
import { LostArchive } from '../../../components/setup/lost-archive';
import type { ChainsLost } from '../../domain/chain-heads';
import { lostArchiveText as t } from '../../i18n/lost-archive';
import { send } from '../../messaging/client';
import { refusalText } from '../../problems/refusal-text';
import type { SecondCopy } from '../../settings/schema';

export function Lost({ copy, onAcknowledged }: { copy: SecondCopy; onAcknowledged: () => Promise<void> }) {
  const [lost, setLost] = useState<ChainsLost | null>(null);
  const look = async (): Promise<void> => {
    const answer = await send('loss.read', {});
    if (answer.ok) setLost(answer.value.lost);
  };
  useEffect(() => void look(), []);
  const acknowledge = async (seen: ChainsLost): Promise<string | null> => {
    const answer = await send('loss.acknowledge', { lost: seen });
    if (!answer.ok) return refusalText(answer);
    await Promise.all([look(), onAcknowledged()]);
    return answer.value.outcome === 'changed' ? t('changed') : null;
  };
  return <LostArchive lost={lost} copies={placeOf(copy)} onAcknowledge={acknowledge} />;
}

function placeOf(copy: SecondCopy): string | null {
  if (copy.kind === 'off') return null;
  return copy.kind === 'folder' ? copy.name : copy.folder;
}
