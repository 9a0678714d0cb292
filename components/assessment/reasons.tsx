/**
 * The texts that go into the record: why, why nothing milder, and whether the author is notified. Each keeps the pack's
 * wording until it is changed.
 */
import { cardText as t } from '../../lib/i18n/card';
import type { NoticePlan } from '../../lib/domain/decision';
import { noticeOf } from '../../lib/assessment/gate';
import type { Ground } from '../../lib/assessment/grounds';
import { swedishTime } from '../../lib/i18n/swedish-time';
import { Button } from '../ui/button';
import { useTrusted } from '../ui/trusted';
import type { GateState } from './use-gate';

interface Props {
  gate: GateState;
  /** Absent where no reply can be placed first. */
  onTellFirst?: (() => void) | undefined;
  /** A save is in progress. */
  busy?: boolean | undefined;
}

export function Reasons({ gate, onTellFirst, busy = false }: Props) {
  const trusted = useTrusted();
  const { ground } = gate;
  if (ground === undefined) return null;
  const weighed = ground.measures.find((measure) => measure !== 'remove');
  return (
    <>
      <div class="c-motivation">
        <label for="motivation">{t('motivation')}</label>
        <textarea
          id="motivation"
          rows={2}
          maxLength={5000}
          lang="sv"
          value={gate.motivation}
          onInput={trusted((event: Event) => gate.write((event.currentTarget as HTMLTextAreaElement).value))}
        />
      </div>
      {weighed !== undefined && (
        <div class="c-line">
          <label for="milder">{t(weighed === 'answer' ? 'whyNotAnswer' : 'whyNotHide')}</label>
          <input
            id="milder"
            type="text"
            autocomplete="off"
            maxLength={2000}
            lang="sv"
            value={gate.milder}
            onInput={trusted((event: Event) => gate.writeMilder((event.currentTarget as HTMLInputElement).value))}
          />
        </div>
      )}
      <NoticeRow gate={gate} onTellFirst={onTellFirst} busy={busy} />
    </>
  );
}

const PLANS: NoticePlan['plan'][] = ['to-be-told', 'later', 'not-told'];

function NoticeRow({ gate: { notice, ground, plan }, onTellFirst, busy }: Props) {
  const trusted = useTrusted();
  if (ground === undefined || notice === undefined) return null;
  const choose = (chosen: NoticePlan['plan']): void => {
    const standard = noticeOf(ground);
    plan(
      standard.plan === chosen
        ? standard
        : {
            plan: chosen,
            reason:
              chosen === 'to-be-told'
                ? t('toldReason', {}, 'sv')
                : chosen === 'later'
                  ? t('laterReason', {}, 'sv')
                  : '',
          },
    );
  };
  return (
    <div class="c-line">
      <label for="notice">{t('notice')}</label>
      <span class="c-notice">
        <select
          id="notice"
          value={notice.plan}
          onChange={trusted((event: Event) =>
            choose((event.currentTarget as HTMLSelectElement).value as NoticePlan['plan']),
          )}
        >
          {PLANS.map((each) => (
            <option key={each} value={each} selected={each === notice.plan}>
              {t(`notice.${each}`)}
            </option>
          ))}
        </select>
        <TellFirstOr ground={ground} notice={notice} onTellFirst={onTellFirst} busy={busy} />
        {notice.plan === 'not-told' && (
          <input
            id="notice-reason"
            type="text"
            autocomplete="off"
            maxLength={500}
            lang="sv"
            aria-label={t('noticeReason')}
            placeholder={t('noticeReason')}
            value={notice.reason}
            onInput={trusted((event: Event) =>
              plan({ plan: 'not-told', reason: (event.currentTarget as HTMLInputElement).value }),
            )}
          />
        )}
      </span>
    </div>
  );
}

/**
 * Says that the author has been told, otherwise offers to tell them first. A notification for another ground is marked
 * as such.
 */
function TellFirstOr({
  ground,
  notice: { plan, told },
  onTellFirst,
  busy,
}: { ground: Pick<Ground, 'id'>; notice: NoticePlan } & Pick<Props, 'onTellFirst' | 'busy'>) {
  const isOfThis = told?.groundId === ground.id;
  return (
    <>
      {told !== undefined && (
        <span id="told-at">{t(isOfThis ? 'toldAt' : 'toldOther', { at: swedishTime(told.at) })}</span>
      )}
      {!isOfThis && plan !== 'not-told' && onTellFirst !== undefined && (
        <Button id="tell-first" weight="quiet" disabled={busy} onPress={onTellFirst}>
          {t('tellFirst')}
        </Button>
      )}
    </>
  );
}
