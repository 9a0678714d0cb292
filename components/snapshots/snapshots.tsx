/**
 * Snapshots in the popup: those that are due, the one being taken, and how the last one ended. It only reminds; it
 * blocks nothing.
 */
import { useRef, useState } from 'preact/hooks';
import { dayName } from '../../lib/i18n/snapshot-names';
import { snapshotText as t } from '../../lib/i18n/snapshots';
import type { Reply, Request } from '../../lib/messaging/protocol';
import { notTakenReasons, type NotTakenReason } from '../../lib/snapshots/not-taken';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { SnapshotRunning } from './snapshot-run';

export type SnapshotBoard = Reply<'snapshot.board'>['accounts'] | 'unknown' | undefined;
type AccountSnapshot = Reply<'snapshot.board'>['accounts'][number];
type Wanted = Pick<Request<'snapshot.take'>, 'reason' | 'due'>;

export interface SnapshotActions {
  /** @returns a message where it was refused, otherwise null */
  take: (wanted: Wanted) => Promise<string | null>;
  cancel: () => void;
  openRecord: (id: string) => void;
  /** @returns a message where it was refused, otherwise null */
  notTaken: (accountId: string, due: string, reason: NotTakenReason) => Promise<string | null>;
}

export interface SnapshotsProps {
  board: SnapshotBoard;
  run: Reply<'snapshot.run'>['run'];
  /** The registered account of the page behind the popup. Null where there is none. */
  here: string | null;
  actions: SnapshotActions;
}

export function Snapshots({ board, run, here, actions }: SnapshotsProps) {
  if (board === undefined) return null;
  if (board === 'unknown') return <Notice tone="warn">{t('notRead')}</Notice>;
  if (board.length === 0) return null;
  const waiting = board.reduce((sum, { due }) => sum + due.length, 0);
  const shown = board.filter(({ id, due, isRead }) => id === here || due.length > 0 || !isRead);
  return (
    <details class="r-board" id="snapshots" open={run !== null || waiting > 0}>
      <summary>{waiting === 0 ? t('title') : t('waits', { n: waiting })}</summary>
      {run !== null && <SnapshotRunning run={run} actions={actions} />}
      <ul>
        {shown.map((account) => (
          <AccountSnapshots
            key={account.id}
            account={account}
            isHere={account.id === here}
            isRunning={run?.kind === 'running'}
            actions={actions}
          />
        ))}
      </ul>
    </details>
  );
}

function lastWords({ isRead, last }: AccountSnapshot): string {
  if (!isRead) return t('notRead');
  if (last === null) return t('never');
  return t(last.isPartial ? 'lastPartial' : 'last', { day: dayName(last.day) });
}

function AccountSnapshots({
  account,
  isHere,
  isRunning,
  actions,
}: {
  account: AccountSnapshot;
  isHere: boolean;
  isRunning: boolean;
  actions: SnapshotActions;
}) {
  const [said, setSaid] = useState<{ tone: 'ok' | 'danger'; words: string } | null>(null);
  const outcome = useRef<HTMLDivElement>(null);
  const explain = async (due: string, reason: NotTakenReason): Promise<void> => {
    const fault = await actions.notTaken(account.id, due, reason);
    setSaid({ tone: fault === null ? 'ok' : 'danger', words: fault ?? t('noted', { reason: t(`reason.${reason}`) }) });
    // That day's buttons disappear, and the focus would be lost with them.
    if (fault === null) outcome.current?.focus();
  };
  const take = async (wanted: Wanted): Promise<void> => {
    const fault = await actions.take(wanted);
    setSaid(fault === null ? null : { tone: 'danger', words: fault });
  };
  return (
    <li data-account={account.id}>
      <h3>{account.name}</h3>
      {account.due.map(({ day, isLate }) => (
        <p key={day}>
          <span class="u-mark" aria-hidden="true">
            !
          </span>{' '}
          {t(isLate ? 'late' : 'due', { day: dayName(day) })}
        </p>
      ))}
      <p>{lastWords(account)}</p>
      {isHere && !isRunning && <TakeButtons due={account.due} onTake={(wanted) => void take(wanted)} />}
      {!isHere && account.due.length > 0 && <p class="u-help">{t('openPage')}</p>}
      {account.due.map(({ day }) => (
        <WhyNot key={day} day={day} onExplain={(reason) => void explain(day, reason)} />
      ))}
      <div role="status" tabIndex={-1} ref={outcome}>
        {said !== null && <Notice tone={said.tone}>{said.words}</Notice>}
      </div>
    </li>
  );
}

function TakeButtons({ due, onTake }: { due: AccountSnapshot['due']; onTake: (wanted: Wanted) => void }) {
  // A snapshot for the latest due date also covers the earlier ones.
  const last = due.at(-1);
  return (
    <>
      <p class="u-help">{t('how')}</p>
      <div class="u-buttons">
        {last !== undefined && (
          <Button id="snapshot-due" weight="primary" onPress={() => onTake({ reason: 'date', due: last.day })}>
            {t('take', { day: dayName(last.day) })}
          </Button>
        )}
        <Button id="snapshot-change" onPress={() => onTake({ reason: 'larger-change', due: null })}>
          {t('takeChange')}
        </Button>
        <Button id="snapshot-closing" onPress={() => onTake({ reason: 'closing', due: null })}>
          {t('takeClosing')}
        </Button>
      </div>
    </>
  );
}

/** Fixed reasons only, no free text. */
function WhyNot({ day, onExplain }: { day: string; onExplain: (reason: NotTakenReason) => void }) {
  return (
    <fieldset class="r-missed">
      <legend>{t('whyNot', { day: dayName(day) })}</legend>
      <div class="u-buttons">
        {notTakenReasons.map((reason) => (
          <Button key={reason} weight="quiet" onPress={() => onExplain(reason)}>
            {t(`reason.${reason}`)}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}
