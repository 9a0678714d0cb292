/**
 * 'Mina konton i dag': which registered accounts have had their round today, which days lack one, and when each account
 * last posted. What is not known is called unknown. No state is shown by colour alone.
 */
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { shortTime } from '../../lib/i18n/short-time';
import { boardText as t } from '../../lib/i18n/todays-accounts';
import type { Reply } from '../../lib/messaging/protocol';
import { missedReasons, type MissedReason } from '../../lib/rounds/missed-reasons';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { FiltersDue } from './filters-due';

export type AccountToday = Reply<'round.board'>['accounts'][number];
/** `unknown`: it could not be read, which differs from no account. Undefined while it is being read. */
export type Board = readonly AccountToday[] | 'unknown' | undefined;

export interface BoardActions {
  /** @returns a message where it was refused, otherwise null */
  explain: (accountId: string, day: string, reason: MissedReason) => Promise<string | null>;
  /** The filters' log has been gone through. @returns a message where it was refused, otherwise null */
  filtersSeen: (accountId: string) => Promise<string | null>;
  openPage: (address: string) => void;
}

/** The number of missed days that are listed. The rest are given as a count: days are explained one at a time. */
const ASKED_AT_ONCE = 3;
const MARKS: Record<AccountToday['today'], string> = {
  kept: '✓',
  some: '!',
  'not-yet': '!',
  never: '!',
  'not-needed': '–',
  unknown: '?',
};

export function TodaysAccounts({
  board,
  actions,
  isOpen,
  questions,
}: {
  board: Board;
  actions: BoardActions;
  /** Unfolded from the start. */
  isOpen: boolean;
  /** The open questions of one account. */
  questions?: (accountId: string) => ComponentChildren;
}) {
  if (board === undefined) return null;
  if (board === 'unknown') return <Notice tone="warn">{t('notSeen')}</Notice>;
  return (
    <details class="r-board" id="todays-accounts" open={isOpen}>
      <summary>{summaryOf(board)}</summary>
      {board.length === 0 ? (
        <p class="u-help">{t('empty')}</p>
      ) : (
        <ul>
          {board.map((account) => (
            <AccountLine key={account.id} account={account} actions={actions}>
              {questions?.(account.id)}
            </AccountLine>
          ))}
        </ul>
      )}
    </details>
  );
}

function summaryOf(board: readonly AccountToday[]): string {
  const title = t('title');
  if (board.length === 0) return title;
  const needed = board.filter(({ today }) => today !== 'not-needed');
  if (needed.length === 0) return t('noneNeeded', { title });
  const kept = needed.filter(({ today }) => today === 'kept').length;
  return t('kept', { title, kept, all: needed.length });
}

function AccountLine({
  account,
  actions,
  children,
}: {
  account: AccountToday;
  actions: BoardActions;
  children: ComponentChildren;
}) {
  const { id, name, address, today, lastAt, missed } = account;
  return (
    <li data-account={id} data-today={today}>
      <h3>{name}</h3>
      <p class="r-today">
        <span class="u-mark" aria-hidden="true">
          {MARKS[today]}
        </span>{' '}
        {t(`today.${today}`, lastAt === null ? {} : { at: shortTime(lastAt) })}
      </p>
      {account.crisisRounds !== null && <p class="r-crisis">{crisisWords(account.crisisRounds)}</p>}
      <p>{ownPostWords(account)}</p>
      {children}
      <FiltersDue account={account} actions={actions} />
      <MissedDays missed={missed} onExplain={(day, reason) => actions.explain(id, day, reason)} />
      <Button onPress={() => actions.openPage(address)}>{t('open', { name })}</Button>
    </li>
  );
}

const crisisWords = ({ kept, needed }: NonNullable<AccountToday['crisisRounds']>): string =>
  kept === 0 ? t('crisisNone', { needed }) : t('crisisRounds', { kept: Math.min(kept, needed), needed });

function ownPostWords({ ownPostDaysAgo: days }: AccountToday): string {
  if (days === null) return t('ownPostUnknown');
  if (days === 0) return t('ownPostToday');
  return days === 1 ? t('ownPostOne') : t('ownPost', { n: days });
}

/** Fixed reasons and no free text: nobody may write about a colleague here. */
function MissedDays({
  missed,
  onExplain,
}: {
  missed: readonly string[];
  onExplain: (day: string, reason: MissedReason) => Promise<string | null>;
}) {
  const [said, setSaid] = useState<{ tone: 'ok' | 'danger'; words: string } | null>(null);
  const outcome = useRef<HTMLDivElement>(null);
  const explain = async (day: string, reason: MissedReason): Promise<void> => {
    const fault = await onExplain(day, reason);
    const words = fault ?? t('noted', { reason: t(`reason.${reason}`), day });
    setSaid({ tone: fault === null ? 'ok' : 'danger', words });
    // That day's buttons disappear, and the focus would be lost with them.
    if (fault === null) outcome.current?.focus();
  };
  const more = missed.length - ASKED_AT_ONCE;
  return (
    <>
      {missed.slice(0, ASKED_AT_ONCE).map((day) => (
        <fieldset key={day} class="r-missed">
          <legend>{t('missed', { day })}</legend>
          <div class="u-buttons">
            {missedReasons.map((reason) => (
              <Button key={reason} onPress={() => void explain(day, reason)}>
                {t(`reason.${reason}`)}
              </Button>
            ))}
          </div>
        </fieldset>
      ))}
      {more > 0 && <p class="u-help">{t('missedMore', { n: more })}</p>}
      <div role="status" tabIndex={-1} ref={outcome}>
        {said !== null && <Notice tone={said.tone}>{said.words}</Notice>}
      </div>
    </>
  );
}
