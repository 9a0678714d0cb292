/** The page's state: the list, the record that the address names (`archive.html#<evidence id>`), and the long check. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ExportState } from '../../../components/archive/export-state';
import type {
  ArchiveActions,
  ArchiveProps,
  CheckState,
  ListedRecord,
  ListState,
  OpenState,
} from '../../../components/archive/props';
import type { Completion } from '../../domain/completion';
import type { Decision } from '../../domain/decision';
import type { Telling } from '../../assessment/notice-text';
import { copiesLeft } from '../../evidence/destroyed';
import { notesWithSteps } from '../../evidence/forbidden-life';
import { journalOfRecord, listRecords, type RecordPage } from '../../evidence/store';
import { masked } from '../../records/masked';
import { placeOf } from '../../domain/archive-place';
import { listKeptLinks } from '../../evidence/kept-links';
import { explainLoss, listLosses } from '../../evidence/without-evidence';
import { ProblemError } from '../../problems/problem-error';
import { problemText } from '../../problems/problems';
import { copyText } from '../copy-text';
import { actLater } from './act-later';
import { useImport } from './use-import';
import { useMaskedCopy } from './use-masked-copy';
import { useDestroy } from './use-destroy';
import { useVerifyAll } from './use-verify-all';
import { useLeft } from './use-left';
import { useStandings } from './use-standings';
import { completeOne, uncover, verifyOne, withLife, type ArchiveContext } from './open-one';
import { useExportMany, useExportOne } from './use-export';
import { openById, useOpenFromAddress } from './use-open-from-address';
import { reasonOf } from '../../util/reason-of';

const PAGE = 50;
export function useArchive(archive: ArchiveContext): ArchiveProps {
  const { list, retry, more, explain, lookForCopies } = useList(archive);
  const { left, leftActions, andReadAgain } = useLeft(archive, list.kind !== 'loading');
  const { open, view, check, take, stopTaking, complete, later, uncoverOne, openAnew, reload } = useOpen(archive);
  const { destroy, deleted } = useDestroy(archive, { openAnew, retry, lookForCopies });
  const { all, start, stop } = useVerifyAll(archive);
  const { many, takeMany, stopMany, chosen, choose, chooseNone } = { ...useExportMany(archive), ...useChosen() };
  const { imported, importing } = useImport(archive);
  const { copy, copyActions } = useMaskedCopy(archive, reload);
  const actions = useMemo(
    () => ({
      onRetry: retry,
      onMore: more,
      onExplain: (seq: number, text: string) => andReadAgain(explain(seq, text)),
      ...leftActions,
      ...copyActions,
      onVerify: check,
      onExport: take,
      onCancelExport: stopTaking,
      onVerifyAll: start,
      onCancelVerifyAll: stop,
      onComplete: (id: string, done: Completion) => andReadAgain(listAgain(complete(id, done), { done, retry })),
      onLater: (...asked: Parameters<ArchiveActions['onLater']>) => andReadAgain(later(...asked)),
      noticeText: (decision: Decision, telling: Telling) => archive.noticeText(decision, telling),
      onCopy: copyText,
      onUncover: uncoverOne,
      onDestroy: (...asked: Parameters<ArchiveActions['onDestroy']>) => andReadAgain(destroy(...asked)),
      onCopyDeleted: deleted,
      onChoose: choose,
      onChooseNone: chooseNone,
      onExportMany: () => takeMany(chosen.size > 0 ? chosen : null),
      onCancelExportMany: stopMany,
    }),
    [
      archive,
      leftActions,
      copyActions,
      andReadAgain,
      complete,
      later,
      uncoverOne,
      destroy,
      deleted,
      explain,
      retry,
      more,
      check,
      take,
      stopTaking,
      start,
      stop,
      choose,
      chooseNone,
      takeMany,
      stopMany,
      chosen,
    ],
  );
  return { list, view, left, open, standings: useStandings(), all, many, chosen, copy, imported, importing, actions };
}

function useList(archive: ArchiveContext): {
  list: ListState;
  retry: () => void;
  more: () => void;
  explain: (seq: number, text: string) => Promise<string | null>;
  lookForCopies: () => Promise<void>;
} {
  const [list, setList] = useState<ListState>({ kind: 'loading' });
  const before = useRef<number | undefined>(undefined);
  const load = useCallback(async (): Promise<void> => {
    const [page, notes, losses, keptLinks, left] = await Promise.all([
      listRecords(archive.db, {
        limit: PAGE,
        ...(before.current === undefined ? {} : { before: before.current }),
      }),
      notesWithSteps(archive.db),
      listLosses(archive.db),
      listKeptLinks(archive.db),
      copiesLeft(archive.db),
    ]);
    before.current = page.before;
    setList((now) => ({
      kind: 'ready',
      records: [...(now.kind === 'ready' ? now.records : []), ...page.records.map(asListed)],
      notes,
      losses,
      keptLinks,
      copiesLeft: left,
      more: page.before !== undefined,
    }));
  }, [archive]);
  const more = useCallback(() => {
    load().catch((error: unknown) => setList({ kind: 'failed', reason: reasonOf(error) }));
  }, [load]);
  const retry = useCallback(() => {
    before.current = undefined;
    setList({ kind: 'loading' });
    more();
  }, [more]);
  useEffect(retry, [retry]);
  const explain = useCallback(
    async (seq: number, text: string) => {
      try {
        await explainLoss(archive.db, seq, text, await archive.operator(), new Date());
        const losses = await listLosses(archive.db);
        setList((now) => (now.kind === 'ready' ? { ...now, losses } : now));
        return null;
      } catch (error) {
        return problemText('store-failed', { reason: reasonOf(error) });
      }
    },
    [archive],
  );
  const lookForCopies = useCallback(async () => {
    const left = await copiesLeft(archive.db);
    setList((now) => (now.kind === 'ready' ? { ...now, copiesLeft: left } : now));
  }, [archive]);
  return { list, retry, more, explain, lookForCopies };
}

/**
 * Reloads the list after a judgement of secrecy: a record that is now secret is masked at once, and one that is not
 * shows its text again.
 */
async function listAgain(
  writing: Promise<string | null>,
  { done, retry }: { done: Completion; retry: () => void },
): Promise<string | null> {
  const fault = await writing;
  if (fault === null && done.part === 'secrecy') retry();
  return fault;
}

/** Where a record may be secret, its author and text never reach the page. */
const asListed = (row: RecordPage['records'][number]): ListedRecord => masked(row, { later: row.secrecyLater });

function useChosen(): {
  chosen: ReadonlySet<string>;
  choose: (id: string, isChosen: boolean) => void;
  chooseNone: () => void;
} {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const choose = useCallback(
    (id: string, isChosen: boolean) =>
      setChosen((now) => new Set(isChosen ? [...now, id] : [...now].filter((other) => other !== id))),
    [],
  );
  const chooseNone = useCallback(() => setChosen(new Set()), []);
  return { chosen, choose, chooseNone };
}

type Opened = Extract<OpenState, { kind: 'open' }>;

function useOpen(archive: ArchiveContext): {
  open: OpenState;
  view: ArchiveProps['view'];
  check: (id: string) => void;
  take: (id: string) => void;
  stopTaking: (id: string) => void;
  complete: (id: string, done: Completion) => Promise<string | null>;
  later: ArchiveActions['onLater'];
  uncoverOne: ArchiveActions['onUncover'];
  openAnew: (id: string) => Promise<void>;
  reload: (id: string) => Promise<void>;
} {
  const { open, setOpen, view } = useOpenFromAddress(archive);
  const update: UpdateOpened = (id, change) =>
    setOpen((now) => (now.kind === 'open' && now.id === id ? change(now) : now));
  const showCheck = (id: string, check: CheckState): void =>
    setOpen((now) => ('check' in now && now.id === id ? { ...now, check } : now));
  const showExport = (id: string, exporting: ExportState): void => update(id, (now) => ({ ...now, exporting }));
  const reload = async (id: string): Promise<void> => {
    const journalRows = await journalOfRecord(archive.db, id);
    update(id, (now) => ({ ...now, record: withLife(now.record, journalRows) }));
    setOpen((now) => (now.kind === 'destroyed' && now.id === id ? { ...now, journalRows } : now));
  };
  const openAnew = useCallback(
    (id: string) => openById(archive, { id }, setOpen, () => placeOf(location.hash).id === id),
    [archive],
  );
  const check = useCallback(
    (id: string) => {
      showCheck(id, { kind: 'running' });
      verifyOne(archive, id)
        .then((integrity) => showCheck(id, { kind: 'found', integrity }))
        .then(() => reload(id))
        .catch((error: unknown) => showCheck(id, { kind: 'failed', reason: reasonOf(error) }));
    },
    [archive],
  );
  const { take, stop: stopTaking } = useExportOne(archive, showExport, reload);
  const { complete, later, uncoverOne } = useRecordActs(archive, update, reload);
  return { open, view, check, take, stopTaking, complete, later, uncoverOne, openAnew, reload };
}

/** Changes the open record's state. Does nothing if another record is open by then. */
type UpdateOpened = (id: string, change: (now: Opened) => Opened) => void;

/** Additions to a sealed record, and later acts on its item. @param reload reads its journal again */
function useRecordActs(
  archive: ArchiveContext,
  update: UpdateOpened,
  reload: (id: string) => Promise<void>,
): {
  complete: (id: string, done: Completion) => Promise<string | null>;
  later: ArchiveActions['onLater'];
  uncoverOne: ArchiveActions['onUncover'];
} {
  const complete = useCallback(
    (id: string, done: Completion) =>
      completeOne(archive, id, done)
        .then(() => reload(id))
        .then(
          () => null,
          (error: unknown) =>
            error instanceof ProblemError
              ? problemText(error.id)
              : problemText('store-failed', { reason: reasonOf(error) }),
        ),
    [archive],
  );
  const later = useCallback<ArchiveActions['onLater']>(
    async (id, act, reason) => {
      const words = await actLater(archive.db, { evidenceId: id, act, ...(reason === undefined ? {} : { reason }) });
      await reload(id);
      return words;
    },
    [archive],
  );
  const uncoverOne = useCallback(
    (id: string, decidedBy: string) =>
      uncover(archive, id, decidedBy)
        .then((pictures) => update(id, (now) => ({ ...now, record: { ...now.record, pictures } })))
        .then(() => reload(id))
        .then(
          () => null,
          (error: unknown) => problemText('store-failed', { reason: reasonOf(error) }),
        ),
    [archive],
  );
  return { complete, later, uncoverOne };
}
