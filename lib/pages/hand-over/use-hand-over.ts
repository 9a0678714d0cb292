/** Handing over and taking over, through the background. A refusal comes back as a message. */
import { useCallback, useState } from 'preact/hooks';
import type { HandOvers, HandOverActions, Said } from '../../../components/hand-over/hand-over';
import { downloadBlob } from '../../../components/ui/download-blob';
import { LARGEST } from '../../hand-over/card';
import { handOverText as t } from '../../i18n/hand-over';
import { send } from '../../messaging/client';
import { refusalText } from '../../problems/refusal-text';
import { changeSettings, openTab } from '../background-api';

export function useHandOver(): { handOvers: HandOvers; readHandOvers: () => void; handOverActions: HandOverActions } {
  const [handOvers, setHandOvers] = useState<HandOvers>();
  const readHandOvers = useCallback(
    () => void send('handover.read', {}).then((answer) => setHandOvers(answer.ok ? answer.value : 'unknown')),
    [],
  );
  const thenRead = async <T>(work: Promise<T>): Promise<T> => {
    const done = await work;
    readHandOvers();
    return done;
  };
  const deputy = typeof handOvers === 'object' ? (handOvers.absence?.deputy ?? '') : '';
  return {
    handOvers,
    readHandOvers,
    handOverActions: {
      saveAbsence: (absence) => thenRead(changeSettings({ absence })),
      make: () => thenRead(make(deputy)),
      receive: (file) => thenRead(receive(file)),
      openItem: (address) => void openTab(address),
    },
  };
}

async function make(deputy: string): Promise<Said[]> {
  const answer = await send('handover.make', {});
  if (!answer.ok) return [{ tone: 'danger', words: t('notMade', { why: refusalText(answer) }) }];
  const made = answer.value;
  if (made.said !== 'made') return [{ tone: 'danger', words: t(`not.${made.said}`) }];
  downloadBlob(new Blob([made.text], { type: 'application/json' }), made.fileName);
  return [
    { tone: 'ok', words: t('made', { deputy }) },
    ...(made.folder === null ? [] : [{ tone: 'ok' as const, words: t('madeInFolder', { folder: made.folder }) }]),
    ...(made.folderFailed ? [{ tone: 'warn' as const, words: t('folderFailed') }] : []),
    ...(made.leftOut > 0 ? [{ tone: 'warn' as const, words: t('leftOut', { count: made.leftOut }) }] : []),
  ];
}

async function receive(file: File): Promise<Said[]> {
  // A file that is too large is neither read into memory nor sent.
  if (file.size > LARGEST) return [{ tone: 'danger', words: t('why.too-large') }];
  const text = await file.text().catch(() => null);
  if (text === null) return [{ tone: 'danger', words: t('why.not-ours') }];
  const answer = await send('handover.receive', { text });
  if (!answer.ok) return [{ tone: 'danger', words: t('notReceived', { why: refusalText(answer) }) }];
  const received = answer.value;
  if (received.said === 'refused') return [{ tone: 'danger', words: t(`why.${received.why}`) }];
  const { added, changed, same } = received;
  return [
    { tone: 'ok', words: t('received', { added, changed, same }) },
    ...(added + changed === 0 ? [] : [{ tone: 'ok' as const, words: t('receivedNext') }]),
  ];
}
