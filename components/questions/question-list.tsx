/** The list of questions, the earliest due date first. The state is given in words, not by colour alone. */
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { questionsText as t } from '../../lib/i18n/questions';
import { shortTime } from '../../lib/i18n/short-time';
import type { Settlement } from '../../lib/messaging/question-messages';
import type { Reply } from '../../lib/messaging/protocol';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { UnbrokenDays } from '../ui/unbroken-days';
import { QuestionOutcome } from './question-outcome';

/** `unknown`: it could not be read, which differs from none. Undefined while it is being read. */
export type Questions = Reply<'questions.list'> | 'unknown' | undefined;
type Waiting = Reply<'questions.list'>['toAnswer'][number];
type Closed = Reply<'questions.list'>['closedLately'][number];
type Named = Pick<Waiting, 'itemKey' | 'account' | 'link' | 'record'>;

interface QuestionActions {
  settle: (itemKey: string, settlement: Settlement) => void;
  openItem: (address: string) => void;
  openRecord: (recordId: string) => void;
}

interface Props {
  questions: Questions;
  /** Why the last action failed. Null where it did not. */
  notDone: string | null;
  actions: QuestionActions;
}

export function QuestionList({ questions, notDone, actions }: Props) {
  if (questions === undefined) return null;
  if (questions === 'unknown') return <Notice tone="warn">{t('notRead')}</Notice>;
  return <Listed questions={questions} notDone={notDone} actions={actions} />;
}

/**
 * The number of questions shown unfolded. The others are one press away, so that the popup's checklist stays in sight.
 */
const SHOWN = 3;

function Listed({ questions, notDone, actions }: Props & { questions: Reply<'questions.list'> }) {
  const { toAnswer, toRevisit, closedLately, unreadable } = questions;
  const [heading, said] = useSettled([...toAnswer, ...toRevisit, ...closedLately]);
  return (
    <section id="questions" aria-labelledby="questions-title">
      <h2 id="questions-title" tabIndex={-1} ref={heading}>
        {toAnswer.length === 0 ? t('title') : t('titleCount', { count: toAnswer.length })}
      </h2>
      <p class="u-hidden" role="status" id="questions-status">
        {said && (toAnswer.length === 0 ? t('empty') : t('settled', { count: toAnswer.length }))}
      </p>
      {notDone !== null && <Notice tone="warn">{notDone}</Notice>}
      {unreadable > 0 && <Notice tone="warn">{t('unreadable', { count: unreadable })}</Notice>}
      {toAnswer.length === 0 && unreadable === 0 && (
        <p class="u-help" id="questions-empty">
          {t('empty')}
        </p>
      )}
      <WaitingList questions={toAnswer.slice(0, SHOWN)} actions={actions} />
      {toAnswer.length > SHOWN && (
        <details id="questions-more">
          <summary>{t('more', { count: toAnswer.length - SHOWN })}</summary>
          <WaitingList questions={toAnswer.slice(SHOWN)} actions={actions} />
        </details>
      )}
      {toRevisit.length > 0 && (
        <>
          <h3>{t('revisitTitle')}</h3>
          <ul class="q-list">
            {toRevisit.map((each) => (
              <li key={each.itemKey}>
                <p>
                  {nameOf(each)}: {t(`state.${each.state}`)}
                </p>
                <div class="u-buttons">
                  <OpenIt question={each} actions={actions} />
                  <Button
                    id={`${idOf(each)}-revisited`}
                    onPress={() => actions.settle(each.itemKey, { kind: 'revisit', on: null })}
                  >
                    {t('revisited')}
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      {closedLately.length > 0 && <ClosedLately closed={closedLately} actions={actions} />}
    </section>
  );
}

/**
 * When a question is settled, the pressed button disappears with it. The focus then moves to the heading, and the
 * number of remaining questions is announced.
 */
function useSettled(
  shown: readonly Pick<Closed | Waiting, 'itemKey' | 'state'>[],
): [RefObject<HTMLHeadingElement | null>, boolean] {
  const heading = useRef<HTMLHeadingElement>(null);
  const [said, setSaid] = useState(false);
  const before = useRef<string | null>(null);
  const now = shown.map(({ itemKey, state }) => `${itemKey} ${state}`).join(' ');
  useEffect(() => {
    const isAnother = before.current !== null && before.current !== now;
    before.current = now;
    if (!isAnother) return;
    setSaid(true);
    if (document.activeElement === null || document.activeElement === document.body) heading.current?.focus();
  }, [now]);
  return [heading, said];
}

const WaitingList = ({ questions, actions }: { questions: readonly Waiting[]; actions: QuestionActions }) => (
  <ol class="q-list">
    {questions.map((each) => (
      <li key={each.itemKey}>
        <WaitingQuestion question={each} actions={actions} />
      </li>
    ))}
  </ol>
);

function WaitingQuestion({ question, actions }: { question: Waiting; actions: QuestionActions }) {
  const { forwarded, due, hasReplied, waitsSince, revisitOn, state, itemKey } = question;
  return (
    <div class={`q-question q-${due.standing}`}>
      <p>
        <strong>
          <UnbrokenDays>{dueWords(question)}</UnbrokenDays>
        </strong>{' '}
        {forwarded !== null && t('forwardedTo', { to: forwarded.to })}
      </p>
      <p class="u-help">
        {nameOf(question)}. {t('waits', { at: shortTime(waitsSince) })}
      </p>
      {hasReplied && <p>{t('hasReplied')}</p>}
      {revisitOn !== null && <p>{t('revisitSet', { day: revisitOn })}</p>}
      <OpenIt question={question} actions={actions} />
      <QuestionOutcome
        // A new state has other outcomes, and its fields start empty.
        key={state}
        id={idOf(question)}
        state={state}
        onSettle={(settlement) => actions.settle(itemKey, settlement)}
      />
    </div>
  );
}

function ClosedLately({ closed, actions }: { closed: readonly Closed[]; actions: QuestionActions }) {
  return (
    <details>
      <summary>{t('closedTitle')}</summary>
      <ul class="q-list">
        {closed.map((each) => (
          <li key={each.itemKey}>
            <p>
              {nameOf(each)}: {t(`state.${each.state}`)}, {shortTime(each.closedAt)}
            </p>
            <div class="u-buttons">
              <OpenIt question={each} actions={actions} />
              <Button
                id={`${idOf(each)}-reopen`}
                weight="quiet"
                onPress={() => actions.settle(each.itemKey, { kind: 'reopened' })}
              >
                {t('reopen')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}

function OpenIt({ question, actions }: { question: Named; actions: QuestionActions }) {
  const { link, record } = question;
  if (record?.isHere === false) return <p class="u-help">{t('recordElsewhere')}</p>;
  if (record !== null)
    return (
      <Button id={`${idOf(question)}-open`} onPress={() => actions.openRecord(record.id)}>
        {t('openRecord')}
      </Button>
    );
  if (link === null) return <p class="u-help">{t('noLink')}</p>;
  return (
    <Button id={`${idOf(question)}-open`} onPress={() => actions.openItem(link)}>
      {t('open')}
    </Button>
  );
}

const CRISIS = { 'in-time': 'due.crisis', 'next-day': 'due.crisis-passed', overdue: 'due.crisis-overdue' } as const;

function dueWords({ due: { day, standing, isToday, inCrisis }, forwarded }: Waiting): string {
  if (forwarded !== null) return t(standing === 'overdue' ? 'due.forwarded-late' : 'due.forwarded', { day });
  if (inCrisis !== null) return t(CRISIS[standing], { at: shortTime(inCrisis) });
  if (standing !== 'in-time') return t(`due.${standing}`, { day });
  return isToday ? t('due.today') : t('due.later', { day });
}

const nameOf = ({ account, record }: Named): string =>
  account === null ? t('onUnknown') : t(record === null ? 'onAccount' : 'messageTo', { account });
/** A safe element id: an item key has colons, which a selector would misread. */
const idOf = ({ itemKey }: Named): string => `q-${itemKey.replaceAll(/[^\w-]/g, '-')}`;
