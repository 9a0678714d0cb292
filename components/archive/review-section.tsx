/** The review of a ban: when it is due, and what it resulted in. Uppsikt itself lifts no ban. */
import { useState } from 'preact/hooks';
import { reviewDayLack } from '../../lib/assessment/ban-form';
import type { Completion } from '../../lib/domain/completion';
import { localDay } from '../../lib/domain/local-day';
import { isWholeDay } from '../../lib/domain/whole-day';
import { measuresText as t } from '../../lib/i18n/measures';
import { liftedBan, reviewDayOf, type ReviewedRecord } from '../../lib/records/review-day';
import { ChoiceLabel } from '../ui/choice-label';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { Notice } from '../ui/notice';
import { useTrusted } from '../ui/trusted';
import { useAtField, type AtField } from './use-at-field';

interface Props {
  record: ReviewedRecord;
  /** The address's target, when it is this section. */
  at?: AtField | null;
  onComplete: (done: Completion) => Promise<string | null>;
  /** Milliseconds since 1970. */
  now?: () => number;
}

export function ReviewSection({ record, at = null, onComplete, now = Date.now }: Props) {
  const day = reviewDayOf(record);
  if (day === null) return <Ended record={record} />;
  const today = localDay(new Date(now()));
  return (
    <section class="u-box" aria-labelledby="review-title">
      <h3 id="review-title">{t(record.decision.measure === 'ban' ? 'review.ban' : 'review.hide-user')}</h3>
      <Notice tone={day <= today ? 'warn' : 'info'} id="review-day">
        {t(day <= today ? 'review.now' : 'review.later', { day })}
      </Notice>
      <ReviewForm key={day} at={at} today={today} onComplete={onComplete} />
    </section>
  );
}

/** The end of the decision, with who lifted the ban and when. Rows of earlier versions have neither. */
function Ended({ record }: Pick<Props, 'record'>) {
  const ended = liftedBan(record);
  if (ended === null) return null;
  return (
    <Notice tone="info" id="ban-lifted">
      {t('review.ended', { ...ended })}
    </Notice>
  );
}

function ReviewForm({ today, at, onComplete }: { today: string; at: AtField | null; onComplete: Props['onComplete'] }) {
  const [reason, setReason] = useState('');
  const [stays, setStays] = useState<boolean | null>(null);
  const [until, setUntil] = useState('');
  const [by, setBy] = useState('');
  const [on, setOn] = useState(today);
  const [fault, setFault] = useState<string | null>(null);
  const box = useAtField<HTMLDetailsElement>(at);
  const trusted = useTrusted();
  const outcomeLack = (isKept: boolean) =>
    isKept ? reviewDayLack(until, today) : by.trim() === '' || !isWholeDay(on) || on > today ? 'lifted' : null;
  const lack = reason.trim() === '' ? 'reason' : stays === null ? 'outcome' : outcomeLack(stays);
  const save = (): void => {
    if (lack !== null) setFault(t(`lack.${lack}`));
    else
      void onComplete({
        part: 'ban-review',
        reason: reason.trim().slice(0, 5000),
        until: stays === true ? until : null,
        ...(stays === true ? {} : { lifted: { by: by.trim().slice(0, 200), on } }),
      }).then(setFault);
  };
  return (
    <details ref={box} class="a-task" id="review-form">
      <summary>{t('review.do')}</summary>
      <div class="u-stack">
        <fieldset class="a-choice">
          <legend class="u-label">{t('review.outcome')}</legend>
          {([true, false] as const).map((each) => (
            <ChoiceLabel key={String(each)}>
              <input
                type="radio"
                name="review-outcome"
                value={each ? 'stays' : 'lifted'}
                checked={stays === each}
                onChange={trusted(() => setStays(each))}
              />{' '}
              {t(each ? 'review.stays' : 'review.lifted')}
            </ChoiceLabel>
          ))}
        </fieldset>
        {stays === false && <LiftedFields today={today} by={by} on={on} onBy={setBy} onOn={setOn} />}
        {stays === true && (
          <Field id="review-until" label={t('banReview')} value={until} onInput={setUntil} lastDay={null} />
        )}
        <Field id="review-reason" label={t('review.why')} value={reason} onInput={setReason} rows={2} required />
        {fault !== null && <Notice tone="danger">{fault}</Notice>}
        <div class="u-buttons">
          <Button id="review-save" weight="primary" onPress={save}>
            {t('review.save')}
          </Button>
        </div>
      </div>
    </details>
  );
}

interface Lifted {
  today: string;
  by: string;
  on: string;
  onBy: (by: string) => void;
  onOn: (on: string) => void;
}

/** The end of the decision: who lifted the ban, and on which date. */
function LiftedFields({ today, by, on, onBy, onOn }: Lifted) {
  return (
    <>
      <p class="u-help">{t('review.liftThere')}</p>
      <Field id="review-lifted-by" label={t('review.liftedBy')} value={by} onInput={onBy} required />
      <Field id="review-lifted-on" label={t('review.liftedOn')} value={on} onInput={onOn} lastDay={today} />
    </>
  );
}
