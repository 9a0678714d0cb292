/**
 * The archive's left side: all evidence, or what is left to do. Each view has its own link, so that keyboard and
 * history work.
 */
import { useRef } from 'preact/hooks';
import { VIEW_HASH } from '../../lib/domain/archive-place';
import { archiveText as t } from '../../lib/i18n/archive';
import { leftText } from '../../lib/i18n/left';
import type { LeftTask } from '../../lib/records/left-to-do';
import { CopiesLeft } from './copies-left';
import { KeptLinks } from './kept-links';
import { LeftList, LeftUnknown, type LeftActions } from './left-list';
import { LossesSection } from './losses-section';
import { RecordList } from './record-list';
import type { ArchiveProps, AllState, LeftState } from './props';

type Props = Pick<ArchiveProps, 'view' | 'left' | 'list' | 'open' | 'all' | 'chosen' | 'actions'>;

export function ListPane({ view, left, actions: asked, ...rest }: Props) {
  const pane = useRef<HTMLElement>(null);
  const actions = { ...asked, ...backToList(asked, () => focusList(pane.current)) };
  const openId = rest.open.kind === 'none' ? null : rest.open.id;
  const isLoading = (view === 'left' ? left : rest.list).kind === 'loading';
  return (
    <nav ref={pane} class="a-list" aria-label={t('list')} aria-busy={isLoading}>
      <div class="a-views" role="group" aria-label={leftText('lists')}>
        <View hash={VIEW_HASH.all} isShown={view === 'all'} words={leftText('all')} />
        <View hash={VIEW_HASH.left} isShown={view === 'left'} words={titleOf(left)} />
      </div>
      {view === 'left' ? (
        <LeftList left={left} openId={openId} {...actions} />
      ) : (
        <AllEvidence left={left} openId={openId} actions={actions} {...rest} />
      )}
      <p class="u-hidden" role="status" id="left-status">
        {statusOf(left)}
      </p>
    </nav>
  );
}

/** Always in the document, so that a screen reader announces each change. An error is a notice of its own. */
function statusOf(left: LeftState): string {
  if (left.kind === 'failed') return '';
  return left.kind === 'loading' ? leftText('loading') : leftText('some', { count: left.lines.length });
}

type Leaving = Pick<LeftActions, 'onRead' | 'onExplain' | 'onComplete'>;

/** The pressed button disappears with its line, so the focus goes back to the list. */
function backToList({ onRead, onExplain, onComplete }: Leaving, back: () => void): Leaving {
  const backWhenDone = async (work: Promise<string | null>): Promise<string | null> => {
    const words = await work;
    if (words === null) back();
    return words;
  };
  return {
    onRead: (flowId) => backWhenDone(onRead(flowId)),
    onExplain: (seq, text) => backWhenDone(onExplain(seq, text)),
    onComplete: (id, done) => backWhenDone(onComplete(id, done)),
  };
}

/** Leaves the focus alone if the official has moved on to the open record. */
function focusList(pane: HTMLElement | null): void {
  const focused = document.activeElement;
  if (focused === document.body || pane?.contains(focused) === true)
    pane?.querySelector<HTMLElement>('.a-views [aria-current]')?.focus();
}

function View({ hash, isShown, words }: { hash: string; isShown: boolean; words: string }) {
  return (
    <a href={hash} aria-current={isShown ? 'true' : undefined}>
      {words}
    </a>
  );
}

/** Without a number while it is not known. */
const titleOf = (left: LeftState): string =>
  left.kind === 'ready' ? leftText('titleCount', { count: left.lines.length }) : leftText('title');

function AllEvidence({
  list,
  left,
  openId,
  all,
  chosen,
  actions,
}: Pick<Props, 'list' | 'left' | 'all' | 'chosen' | 'actions'> & { openId: string | null }) {
  if (list.kind !== 'ready') return <p role="status">{t('loading')}</p>;
  return (
    <>
      {left.kind !== 'ready' && <LeftUnknown left={left} onRetryLeft={actions.onRetryLeft} />}
      <CopiesLeft copies={list.copiesLeft ?? []} onDeleted={actions.onCopyDeleted} />
      <LossesSection losses={list.losses ?? []} onExplain={actions.onExplain} />
      <KeptLinks links={list.keptLinks ?? []} />
      <RecordList
        list={list}
        openId={openId}
        left={tasksById(left)}
        brokenIds={brokenIds(all)}
        chosen={chosen}
        onChoose={actions.onChoose}
        onMore={actions.onMore}
      />
    </>
  );
}

const tasksById = (left: LeftState): ReadonlyMap<string, LeftTask[]> =>
  new Map(
    left.kind === 'ready' ? left.lines.flatMap((line) => (line.kind === 'record' ? [[line.id, line.tasks]] : [])) : [],
  );

const brokenIds = (all: AllState): ReadonlySet<string> =>
  new Set(all.kind === 'found' ? all.result.broken.map((one) => one.id) : []);
