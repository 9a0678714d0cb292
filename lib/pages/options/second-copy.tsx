/// <reference types="wicg-file-system-access" />
/**
 * The settings section on the second copy. Wiring only. The folder is picked here because the picker needs a press on a
 * page.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { SecondCopyForm, type CopyingProgress } from '../../../components/setup/second-copy-form';
import { EvidenceDatabase } from '../../evidence/database';
import { changeSettings } from '../background-api';
import { send } from '../../messaging/client';
import { problemText } from '../../problems/problems';
import { copyState, recordsWithoutCopy } from '../../second-copy/copy-state';
import { currentPlace, folderPermission, rememberFolder } from '../../second-copy/picked-folder';
import type { SecondCopy } from '../../settings/schema';
import { headsMemory } from '../../settings/heads-memory';
import { refusalText } from '../../problems/refusal-text';

const db = new EvidenceDatabase('uppsikt', { memory: headsMemory });
type Permission = 'granted' | 'prompt' | 'denied' | 'none' | null;

export function SecondCopySection({ copy, refresh }: { copy: SecondCopy; refresh: () => Promise<void> }) {
  const [found, setFound] = useState<{ newest: string | null; missing: string[]; permission: Permission }>({
    newest: null,
    missing: [],
    permission: null,
  });
  const [progress, setProgress] = useState<CopyingProgress | null>(null);
  const stop = useRef(false);
  const look = async (): Promise<void> => {
    const place = await currentPlace(db, copy);
    const permission = copy.kind === 'folder' ? await folderPermission(db) : null;
    setFound({ newest: (await copyState(db)).newest, missing: await recordsWithoutCopy(db, place), permission });
  };
  useEffect(() => void look(), [copy]);
  const save = async (secondCopy: SecondCopy): Promise<string | null> => {
    const refused = await changeSettings({ secondCopy });
    await refresh();
    return refused;
  };
  const copyAll = async (): Promise<void> => {
    stop.current = false;
    const total = found.missing.length;
    let [done, stopped]: [number, string | null] = [0, null];
    for (const recordId of found.missing) {
      if (stop.current) break;
      setProgress({ done, total, stopped: null, running: true });
      const answer = await send('copy.make', { recordId });
      if (!answer.ok || answer.value.state !== 'confirmed') {
        // The next record would fail the same way, so stop. Copies made so far stay, and the rest can be retried.
        stopped = answer.ok ? problemText('copy-failed') : refusalText(answer);
        break;
      }
      done += 1;
    }
    setProgress({ done, total, stopped, running: false });
    await look();
  };
  return (
    <SecondCopyForm
      copy={copy}
      newest={found.newest}
      missing={found.missing.length}
      permission={found.permission}
      progress={progress}
      canPick={typeof showDirectoryPicker === 'function'}
      onPick={() => pick(save)}
      onAskPermission={async () => {
        const granted = await askPermission();
        await look();
        return granted;
      }}
      onDownloads={() => save({ kind: 'downloads', folder: 'Uppsikt bevis' })}
      onOff={(reason) => save({ kind: 'off', reason })}
      onCopyMissing={() => void copyAll()}
      onCancel={() => {
        stop.current = true;
      }}
    />
  );
}

async function pick(save: (copy: SecondCopy) => Promise<string | null>): Promise<string | null> {
  try {
    const handle = await showDirectoryPicker({ id: 'uppsikt-bevis', mode: 'readwrite' });
    await rememberFolder(db, handle, new Date());
    return await save({ kind: 'folder', name: handle.name });
  } catch (error) {
    return problemText(error instanceof Error && error.name === 'AbortError' ? 'folder-not-picked' : 'folder-refused');
  }
}

async function askPermission(): Promise<boolean> {
  const row = await db.handles.get('second-copy');
  return row !== undefined && (await row.handle.requestPermission({ mode: 'readwrite' })) === 'granted';
}
