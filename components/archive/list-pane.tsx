/** The archive's left side: all evidence, or what is left to do. One link each, so that keyboard and history work. */
import { VIEW_HASH } from '../../lib/domain/archive-place';
import { archiveText as t } from '../../lib/i18n/archive';
import { leftText } from '../../lib/i18n/left';
import type { LeftTask } from '../../lib/records/left-to-do';
import { CopiesLeft } from './copies-left';
import { LeftList } from './left-list';
import { LossesSection } from './losses-section';
import { RecordList } from './record-list';
import type { ArchiveProps, AllState, LeftState } from './props';

type Props = Pick<ArchiveProps, 'view' | 'left' | 'list' | 'open' | 'all' | 'chosen' | 'actions'>;

export function ListPane({ view, left, ...rest }: Props) {
  const openId = rest.open.kind === 'none' ? null : rest.open.id;
  const isLoading = (view === 'left' ? left : rest.list).kind === 'loading';
  return (
    <nav class="a-list" aria-label={t('list')} aria-busy={isLoading}>
      <div class="a-views" role="group" aria-label={leftText('lists')}>
        <View hash={VIEW_HASH.all} isShown={view === 'all'} words={leftText('all')} />
        <View hash={VIEW_HASH.left} isShown={view === 'left'} words={titleOf(left)} />
      </div>
      {view === 'left' ? (
        <LeftList left={left} openId={openId} {...rest.actions} />
      ) : (
        <AllEvidence left={left} openId={openId} {...rest} />
      )}
    </nav>
  );
}

function View({ hash, isShown, words }: { hash: string; isShown: boolean; words: string }) {
  return (
    <a href={hash} aria-current={isShown ? 'true' : undefined}>
      {words}
    </a>
  );
}

/** No number as long as it is not known. */
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
      <CopiesLeft copies={list.copiesLeft ?? []} onDeleted={actions.onCopyDeleted} />
      <LossesSection losses={list.losses ?? []} onExplain={actions.onExplain} />
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
