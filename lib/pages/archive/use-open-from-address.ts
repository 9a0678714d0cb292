/**
 * The record and the list that the address names (`archive.html#<evidence id>`, or with `/<part>` the field of a task
 * that is left to do).
 */
import { useEffect, useRef, useState, type Dispatch, type StateUpdater } from 'preact/hooks';
import type { ArchiveProps, OpenState } from '../../../components/archive/props';
import type { AtField } from '../../../components/archive/use-at-field';
import { archiveHash, placeOf } from '../../domain/archive-place';
import { destroyedOne, letGo, openRecord, type ArchiveContext } from './open-one';
import { reasonOf } from '../../util/reason-of';

export interface FromAddress {
  open: OpenState;
  setOpen: Dispatch<StateUpdater<OpenState>>;
  view: ArchiveProps['view'];
}

/** Opens the record whenever the address changes to another one. */
export function useOpenFromAddress(archive: ArchiveContext): FromAddress {
  const [open, setOpen] = useState<OpenState>({ kind: 'none' });
  const [view, setView] = useState<ArchiveProps['view']>('all');
  const shown = useRef(open);
  shown.current = open;
  useEffect(() => {
    let turn = 0;
    const follow = (): void => {
      const { id, view: wanted, at: part } = placeOf(location.hash);
      const at = part === null ? null : { part };
      // Removes the field from the address after use. Following the same link again then navigates again, and a reload
      // does not take the focus.
      if (id !== null && at !== null) history.replaceState(history.state, '', archiveHash({ id }));
      if (wanted !== null) setView(wanted);
      turn += 1;
      const thisTurn = turn;
      // Another field of the same record: do not open it again, because opening is journalled.
      if (shown.current.kind === 'open' && shown.current.id === id)
        return setOpen((now) => (now.kind === 'open' && now.id === id ? { ...now, at } : now));
      void openById(archive, { id, at }, setOpen, () => thisTurn === turn);
    };
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [archive]);
  const record = open.kind === 'open' ? open.record : undefined;
  // Depends on the pictures, not on the record: the record is copied when its journal grows, and the picture URLs stay.
  useEffect(() => () => void (record !== undefined && letGo(record)), [record?.pictures]);
  return { open, setOpen, view };
}

/** @param wanted whether the address still names the record */
export async function openById(
  archive: ArchiveContext,
  { id, at = null }: { id: string | null; at?: AtField | null },
  setOpen: (state: OpenState) => void,
  wanted: () => boolean,
): Promise<void> {
  if (id === null) return setOpen({ kind: 'none' });
  setOpen({ kind: 'loading', id });
  try {
    const destroyed = await destroyedOne(archive.db, id);
    if (destroyed !== null)
      return wanted() ? setOpen({ kind: 'destroyed', id, ...destroyed, check: { kind: 'idle' } }) : undefined;
    const opened = await openRecord(archive, id);
    if (opened === undefined) return wanted() ? setOpen({ kind: 'missing', id }) : undefined;
    if (opened === 'unjournalled')
      return wanted() ? setOpen({ kind: 'unjournalled', id, check: { kind: 'idle' } }) : undefined;
    if (!wanted()) return letGo(opened.record);
    setOpen({ kind: 'open', id, ...opened, check: { kind: 'idle' }, exporting: { kind: 'idle' }, at });
  } catch (error) {
    if (wanted()) setOpen({ kind: 'failed', id, reason: reasonOf(error), check: { kind: 'idle' } });
  }
}
