/**
 * All that is left to do, in one list: what is missing, since when, due when, and a press that opens the record at the
 * field. Nobody's name and no word of an item: it lies open on a screen that others may see.
 */
import type { Flow } from '../../lib/domain/flow';
import type { Uncaptured } from '../../lib/domain/forbidden';
import { archiveHash } from '../../lib/domain/archive-place';
import { taskWords } from '../../lib/i18n/decision';
import { removalWords } from '../../lib/i18n/forbidden';
import { leftText as t } from '../../lib/i18n/left';
import { lossWords } from '../../lib/i18n/losses';
import { swedishDay } from '../../lib/i18n/swedish-time';
import { problemText } from '../../lib/problems/problems';
import { isLate, type LeftLine } from '../../lib/records/left-lines';
import type { LeftTask } from '../../lib/records/left-to-do';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { OneLoss, type LossActions } from './losses-section';
import type { LeftState } from './props';

export interface LeftActions extends LossActions {
  onRetryLeft: () => void;
  /** The official has read how it ended: it leaves the list. */
  onRead: (flowId: string) => void;
}

export function LeftList({ left, openId, ...actions }: { left: LeftState; openId: string | null } & LeftActions) {
  switch (left.kind) {
    case 'loading':
      return <p role="status">{t('loading')}</p>;
    case 'failed':
      return (
        <div class="u-stack">
          <Notice tone="danger">{t('failed', { reason: left.reason })}</Notice>
          <Button onPress={actions.onRetryLeft}>{t('retry')}</Button>
        </div>
      );
    case 'ready':
      return left.lines.length === 0 ? <Nothing /> : <Lines left={left} openId={openId} {...actions} />;
  }
}

function Nothing() {
  return (
    <div class="a-done" role="status">
      <p class="a-done-words">
        <span aria-hidden="true">✓ </span>
        {t('empty')}
      </p>
      <p class="a-muted">{t('emptyHelp')}</p>
    </div>
  );
}

type Ready = Extract<LeftState, { kind: 'ready' }>;

function Lines({ left: { lines, today }, openId, ...actions }: { left: Ready; openId: string | null } & LeftActions) {
  return (
    <ul class="a-rows" id="left-lines">
      {lines.map((line) => (
        <li key={keyOf(line)} class="a-row" data-left={line.kind} data-open={isOpen(line, openId)}>
          <Line line={line} today={today} {...actions} />
        </li>
      ))}
    </ul>
  );
}

const isOpen = (line: LeftLine, openId: string | null): boolean =>
  (line.kind === 'record' || line.kind === 'unreadable') && line.id === openId;

function keyOf(line: LeftLine): string {
  if (line.kind === 'loss') return `loss ${line.loss.seq}`;
  if (line.kind === 'uncaptured') return `uncaptured ${line.removal.noteId}`;
  return line.kind === 'flow' ? `flow ${line.flow.id}` : `record ${line.id}`;
}

function Line({ line, today, ...actions }: { line: LeftLine; today: string } & LeftActions) {
  switch (line.kind) {
    case 'record':
      return <RecordLine line={line} today={today} />;
    case 'unreadable':
      return (
        <>
          <Top words={t('evidence', { seq: line.seq })} since={line.since} />
          <a class="a-left-way" href={archiveHash(line)}>
            {t('unreadable')}
          </a>
        </>
      );
    case 'loss':
      return (
        <details class="a-task">
          <summary>
            {t('loss', { what: lossWords(line.loss, line.loss.recordId !== null) })} <Since at={line.since} />
          </summary>
          <OneLoss loss={line.loss} onExplain={actions.onExplain} />
        </details>
      );
    case 'flow':
      return <FlowLine flow={line.flow} onRead={actions.onRead} />;
    case 'uncaptured':
      return <UncapturedLine removal={line.removal} onRead={actions.onRead} />;
  }
}

function Since({ at }: { at: string }) {
  return <time dateTime={at}>{t('since', { at: swedishDay(at) })}</time>;
}

function Top({ words, since }: { words: string; since: string }) {
  return (
    <span class="a-row-top">
      <strong>{words}</strong>
      <Since at={since} />
    </span>
  );
}

function RecordLine({ line, today }: { line: Extract<LeftLine, { kind: 'record' }>; today: string }) {
  const what = t('record', { seq: line.seq, ground: line.ground });
  return (
    <>
      <Top words={what} since={line.since} />
      <ul class="a-left-tasks">
        {line.tasks.map((task) => (
          <li key={task.part} data-part={task.part}>
            <a class="a-left-way" href={archiveHash({ id: line.id, at: task.part })} aria-label={named(task, what)}>
              {taskName(task)}
            </a>
            <Due due={task.due} today={today} />
          </li>
        ))}
      </ul>
    </>
  );
}

const taskName = ({ part }: LeftTask): string => taskWords({ part, due: null });
/** The same words stand at many records: out of its place a link says of which it is. */
const named = (task: LeftTask, record: string): string => `${taskName(task)}. ${record}`;

function Due({ due, today }: { due: string | null; today: string }) {
  if (due === null) return null;
  if (isLate(due, today)) return <strong class="a-danger">! {t('late', { due })}</strong>;
  return <span class="a-warn">{due === today ? t('dueToday') : t('due', { due })}</span>;
}

function FlowLine({ flow, onRead }: { flow: Flow; onRead: (flowId: string) => void }) {
  const address = flow.permalink ?? flow.pageUrl;
  return (
    <>
      <Top words={t('flow')} since={flow.updatedAt} />
      <p>{flow.message ?? problemText('interrupted')}</p>
      <div class="u-buttons">
        {flow.evidenceId !== null && (
          <a class="a-left-way" href={archiveHash({ id: flow.evidenceId })}>
            {t('openEvidence')}
          </a>
        )}
        {/^https:\/\//i.test(address) && (
          <a class="a-left-way" href={address} target="_blank" rel="noreferrer noopener">
            {t('openItem')}
          </a>
        )}
        {flow.phase === 'ended' && <Button onPress={() => onRead(flow.id)}>{t('read')}</Button>}
      </div>
    </>
  );
}

/** No link: nobody is to open such an item by mistake. Its note stands in the other list. */
function UncapturedLine({ removal, onRead }: { removal: Uncaptured; onRead: (noteId: string) => void }) {
  return (
    <>
      <Top words={t('flow')} since={removal.updatedAt} />
      <p>
        {t('uncaptured')} {removalWords(removal)}
      </p>
      {removal.phase === 'ended' && (
        <div class="u-buttons">
          <Button onPress={() => onRead(removal.noteId)}>{t('read')}</Button>
        </div>
      )}
    </>
  );
}
