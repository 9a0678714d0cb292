/**
 * The review of a ban: when it is due, and what it resulted in. Uppsikt itself lifts no ban, but says where it is done.
 */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { reviewDayLack } from '../../lib/assessment/ban-form';
import { isWhoAndWhen } from '../../lib/assessment/who-and-when';
import type { Completion } from '../../lib/domain/completion';
import { localDay } from '../../lib/domain/local-day';
import { measuresText as t } from '../../lib/i18n/measures';
import { liftedBan, reviewDayOf, type ReviewedRecord } from '../../lib/records/review-day';
import { ChoiceLabel } from '../ui/choice-label';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { Notice } from '../ui/notice';
import { useTrusted } from '../ui/trusted';
import { WhereUndone } from './where-undone';
import { useAtField, type AtField } from './use-at-field';

interface Props {
  record: ReviewedRecord;
  /** The item's platform, whose place to lift a ban is shown. */
  platform: string;
  /** The address's target, when it is this section. */
  at?: AtField | null;
  onComplete: (done: Completion) => Promise<string | null>;
  /** Milliseconds since 1970. */
  now?: () => number;
}

export function ReviewSection({ record, platform, at = null, onComplete, now = Date.now }: Props) {
  const day = reviewDayOf(record);
  if (day === null) return <Ended record={record} />;
  const today = localDay(new Date(now()));
  return (
    <section class="u-box" aria-labelledby="review-title">
      <h3 id="review-title">{t(record.decision.measure === 'ban' ? 'review.ban' : 'review.hide-user')}</h3>
      <Notice tone={day <= today ? 'warn' : 'info'} id="review-day">
        {t(day <= today ? 'review.now' : 'review.later', { day })}
      </Notice>
      <ReviewForm
        key={day}
        at={at}
        today={today}
        where={<WhereUndone platform={platform} act={record.decision.measure === 'ban' ? 'ban' : 'hide-user'} />}
        onComplete={onComplete}
      />
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

/** `unsure`: it is to be lifted, but nobody knows whether it is. The ban then counts as standing. */
const OUTCOMES = ['stays', 'lifted', 'unsure'] as const;
type ReviewOutcome = (typeof OUTCOMES)[number];

interface FormProps {
  today: string;
  at: AtField | null;
  where: ComponentChildren;
  onComplete: Props['onComplete'];
}

function ReviewForm({ today, at, where, onComplete }: FormProps) {
  const form = useReviewForm(today);
  const [fault, setFault] = useState<string | null>(null);
  const box = useAtField<HTMLDetailsElement>(at);
  const { outcome } = form;
  const save = (): void => {
    const { lack, done } = form;
    if (lack !== null) setFault(t(`lack.${lack}`));
    else void onComplete(done()).then(setFault);
  };
  return (
    <details ref={box} class="a-task" id="review-form">
      <summary>{t('review.do')}</summary>
      <div class="u-stack">
        <OutcomeChoice chosen={outcome} onChoose={form.setOutcome} />
        {(outcome === 'lifted' || outcome === 'unsure') && (
          <>
            <p class="u-help">{t('review.liftThere')}</p>
            {where}
          </>
        )}
        {outcome === 'lifted' && (
          <LiftedFields today={today} by={form.by} on={form.on} onBy={form.setBy} onOn={form.setOn} />
        )}
        {(outcome === 'stays' || outcome === 'unsure') && (
          <Field
            id="review-until"
            label={t(outcome === 'stays' ? 'banReview' : 'review.lookOn')}
            value={form.until}
            onInput={form.setUntil}
            lastDay={null}
          />
        )}
        <Field
          id="review-reason"
          label={t('review.why')}
          value={form.reason}
          onInput={form.setReason}
          rows={2}
          required
        />
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

/** The form's values, what is missing in them, and the review that they make. */
function useReviewForm(today: string) {
  const [reason, setReason] = useState('');
  const [outcome, setOutcome] = useState<ReviewOutcome | null>(null);
  const [until, setUntil] = useState('');
  const [by, setBy] = useState('');
  const [on, setOn] = useState(today);
  const liftedLack = isWhoAndWhen({ by, on }, today) ? null : ('lifted' as const);
  const outcomeLack = (chosen: ReviewOutcome) => (chosen === 'lifted' ? liftedLack : reviewDayLack(until, today));
  const chosenLack = outcome === null ? ('outcome' as const) : outcomeLack(outcome);
  const lack = reason.trim() === '' ? ('reason' as const) : chosenLack;
  const done = (): Completion => ({
    part: 'ban-review',
    reason: reason.trim().slice(0, 5000),
    until: outcome === 'lifted' ? null : until,
    ...(outcome === 'lifted' ? { lifted: { by: by.trim().slice(0, 200), on } } : {}),
    ...(outcome === 'unsure' ? { lifting: 'unknown' as const } : {}),
  });
  return { reason, setReason, outcome, setOutcome, until, setUntil, by, setBy, on, setOn, lack, done };
}

interface ChoiceProps {
  chosen: ReviewOutcome | null;
  onChoose: (outcome: ReviewOutcome) => void;
}

function OutcomeChoice({ chosen, onChoose }: ChoiceProps) {
  const trusted = useTrusted();
  return (
    <fieldset class="u-option-list">
      <legend class="u-label">{t('review.outcome')}</legend>
      {OUTCOMES.map((each) => (
        <ChoiceLabel key={each}>
          <input
            type="radio"
            name="review-outcome"
            value={each}
            checked={chosen === each}
            onChange={trusted(() => onChoose(each))}
          />{' '}
          {t(`review.${each}`)}
        </ChoiceLabel>
      ))}
    </fieldset>
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
      <Field id="review-lifted-by" label={t('review.liftedBy')} value={by} onInput={onBy} required />
      <Field id="review-lifted-on" label={t('review.liftedOn')} value={on} onInput={onOn} lastDay={today} />
    </>
  );
}
