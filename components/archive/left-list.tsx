/**
 * Everything that is left to do, in one list: what is missing, since when, when it is due, and a button that opens the
 * record at the field. It shows no names and nothing of an item, because others may see the screen.
 */
import { useState } from 'preact/hooks';
import type { Completion } from '../../lib/domain/completion';
import type { Flow } from '../../lib/domain/flow';
import type { Uncaptured } from '../../lib/domain/forbidden';
import { archiveHash } from '../../lib/domain/archive-place';
import { oneLine } from '../../lib/domain/visible-text';
import { taskWords } from '../../lib/i18n/decision';
import { forbiddenText, removalWords } from '../../lib/i18n/forbidden';
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
import { WordsForm } from '../checklist/words-form';

export interface LeftActions extends LossActions {
  /**
   * Records what was done with an item that is kept. Resolves to a message when it could not be written.
   *
   * @param seq number of the row that reports the item
   */
  onKept: (seq: number, text: string) => Promise<string | null>;
  onRetryLeft: () => void;
  /**
   * Records that the official has read the result, which removes it from the list.
   *
   * @returns null when it was recorded, otherwise a message that says why not
   */
  onRead: (flowId: string) => Promise<string | null>;
  /** Adds a row to a record's journal. Resolves to a message when it could not be written. */
  onComplete: (id: string, done: Completion) => Promise<string | null>;
}

export function LeftList({ left, openId, ...actions }: { left: LeftState; openId: string | null } & LeftActions) {
  if (left.kind !== 'ready') return <LeftUnknown left={left} onRetryLeft={actions.onRetryLeft} />;
  return left.lines.length === 0 ? <Nothing /> : <Lines left={left} openId={openId} {...actions} />;
}

type Unknown = Exclude<LeftState, { kind: 'ready' }>;

/** While the list is not known, nothing may look as if no work was left. */
export function LeftUnknown({ left, onRetryLeft }: { left: Unknown } & Pick<LeftActions, 'onRetryLeft'>) {
  if (left.kind === 'loading') return <p class="a-muted">{t('loading')}</p>;
  return (
    <div class="u-stack" id="left-failed">
      <Notice tone="danger">{t('failed', { reason: left.reason })}</Notice>
      <Button onPress={onRetryLeft}>{t('retry')}</Button>
    </div>
  );
}

function Nothing() {
  return (
    <div class="a-done">
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
  if (line.kind === 'kept') return `kept ${line.seq}`;
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
          <WhyUnreadable id={line.id} onComplete={actions.onComplete} />
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
    case 'kept':
      return <KeptLine line={line} onKept={actions.onKept} />;
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
  const recordWords = t('record', { seq: line.seq, ground: oneLine(line.ground) });
  return (
    <>
      <Top words={recordWords} since={line.since} />
      <ul class="a-left-tasks">
        {line.tasks.map((task) => (
          <li key={task.part} data-part={task.part}>
            <a
              class="a-left-way"
              href={archiveHash({ id: line.id, at: task.part })}
              aria-label={named(task, recordWords)}
            >
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
/** The link's accessible name. The same text repeats for many records, so the name includes the record. */
const named = (task: LeftTask, record: string): string => `${taskName(task)}. ${record}`;

function Due({ due, today }: { due: string | null; today: string }) {
  if (due === null) return null;
  if (isLate(due, today)) return <strong class="a-danger">! {t('late', { due })}</strong>;
  return <span class="a-warn">{due === today ? t('dueToday') : t('due', { due })}</span>;
}

function FlowLine({ flow, onRead }: { flow: Flow } & Pick<LeftActions, 'onRead'>) {
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
        {flow.phase === 'ended' && <HasRead onRead={() => onRead(flow.id)} />}
      </div>
    </>
  );
}

/** Has no link, so that nobody opens such an item by mistake. Its note is in the other list. */
function UncapturedLine({ removal, onRead }: { removal: Uncaptured } & Pick<LeftActions, 'onRead'>) {
  return (
    <>
      <Top words={t('flow')} since={removal.updatedAt} />
      <p>
        {/* Uppsikt does not check again until the page is opened. */}
        {t('uncaptured')} {removal.phase === 'ended' ? removalWords(removal) : forbiddenText('removal.waiting')}
      </p>
      {removal.phase === 'ended' && (
        <div class="u-buttons">
          <HasRead onRead={() => onRead(removal.noteId)} />
        </div>
      )}
    </>
  );
}

/** The item still stands on the page. Only its identity was kept. */
function KeptLine({
  line: { seq, since, where, toldAt },
  onKept,
}: { line: Extract<LeftLine, { kind: 'kept' }> } & Pick<LeftActions, 'onKept'>) {
  const [fault, setFault] = useState<string | null>(null);
  return (
    <details class="a-task">
      <summary>
        {t('kept')} <Since at={since} />
      </summary>
      <div class="u-stack">
        <p>
          <code class="a-wrap">{oneLine(where)}</code> {t('keptHow')}
        </p>
        {toldAt !== undefined && <Notice tone="warn">{t('keptTold', { at: swedishDay(toldAt) })}</Notice>}
        {fault !== null && <Notice tone="danger">{fault}</Notice>}
        <WordsForm
          id={`kept-${seq}`}
          label={t('keptWhat')}
          most={2000}
          complete={(text) => void onKept(seq, text).then(setFault)}
        />
      </div>
    </details>
  );
}

function HasRead({ onRead }: { onRead: () => Promise<string | null> }) {
  const [fault, setFault] = useState<string | null>(null);
  return (
    <>
      <Button onPress={() => void onRead().then(setFault)}>{t('read')}</Button>
      {fault !== null && <Notice tone="danger">{fault}</Notice>}
    </>
  );
}

/** Damage may be permanent. Once somebody has recorded what is known about it, it leaves the list. */
function WhyUnreadable({ id, onComplete }: { id: string } & Pick<LeftActions, 'onComplete'>) {
  const [fault, setFault] = useState<string | null>(null);
  return (
    <details class="a-task">
      <summary>{t('unreadableExplain')}</summary>
      <div class="u-stack">
        {fault !== null && <Notice tone="danger">{fault}</Notice>}
        <WordsForm
          id={`unreadable-${id}`}
          label={t('unreadableWhy')}
          rows={2}
          complete={(text) => void onComplete(id, { part: 'unreadable', text }).then(setFault)}
        />
      </div>
    </details>
  );
}
