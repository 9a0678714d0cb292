/** Starts crisis mode: who decided, why, and until when. It cannot start without an end. */
import { useState } from 'preact/hooks';
import { clockTimeOf } from '../../lib/domain/clock-time';
import { CRISIS_REASONS, crisisDecision, type CrisisDecision, type CrisisReason } from '../../lib/domain/crisis';
import { isWholeDay } from '../../lib/domain/whole-day';
import { crisisText as t } from '../../lib/i18n/crisis';
import { settingsText } from '../../lib/i18n/settings';
import { instantOf } from '../../lib/questions/stockholm-time';
import { minutesOf } from '../../lib/questions/working-days';
import { SavingNotice } from '../setup/saving-notice';
import { useSaving } from '../setup/use-saving';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { Select } from '../ui/select';

/** What the guideline pack suggests. */
export type Suggested = Pick<CrisisDecision, 'answerWithin' | 'roundsADay'>;

interface Props {
  managers: readonly string[];
  suggested: Suggested;
  /** Milliseconds since 1970. */
  now: () => number;
  /** @returns a message where it was refused, otherwise null */
  onStart: (decided: CrisisDecision) => Promise<string | null>;
}

/** The form's values as typed. */
interface Filled {
  decidedBy: string | null;
  reason: CrisisReason | null;
  day: string;
  clock: string;
  minutes: string;
  rounds: string;
}

/** The end as ISO 8601, from a date and time in Swedish time. Null where it is not a moment in the future. */
function endOf({ day, clock }: Pick<Filled, 'day' | 'clock'>, now: number): string | null {
  const time = clockTimeOf(clock);
  if (!isWholeDay(day) || time === null) return null;
  const at = instantOf({ day, minutes: minutesOf(time) });
  return at > now ? new Date(at).toISOString() : null;
}

const wholeNumber = (written: string): number => (/^\d{1,4}$/.test(written.trim()) ? Number(written) : Number.NaN);

function faultsOf(filled: Filled, until: string | null) {
  const { answerWithin, roundsADay } = crisisDecision.shape;
  return {
    decidedBy: filled.decidedBy === null ? t('fault.decidedBy') : undefined,
    reason: filled.reason === null ? t('fault.reason') : undefined,
    until: until === null ? t('fault.until') : undefined,
    minutes: answerWithin.safeParse(wholeNumber(filled.minutes)).success ? undefined : t('fault.minutes'),
    rounds: roundsADay.safeParse(wholeNumber(filled.rounds)).success ? undefined : t('fault.rounds'),
  };
}

export function StartForm({ managers, suggested, now, onStart }: Props) {
  const [filled, setFilled] = useState<Filled>({
    decidedBy: null,
    reason: null,
    day: '',
    clock: '',
    minutes: String(suggested.answerWithin),
    rounds: String(suggested.roundsADay),
  });
  const [asked, setAsked] = useState(false);
  const { saving, refuse, run } = useSaving();
  const fill = (change: Partial<Filled>): void => setFilled((before) => ({ ...before, ...change }));
  const until = endOf(filled, now());
  const faults: Partial<ReturnType<typeof faultsOf>> = asked ? faultsOf(filled, until) : {};
  const start = (): void => {
    setAsked(true);
    const { minutes, rounds, decidedBy, reason } = filled;
    const [answerWithin, roundsADay] = [wholeNumber(minutes), wholeNumber(rounds)];
    const wanted = crisisDecision.safeParse({ decidedBy, reason, until, answerWithin, roundsADay });
    if (wanted.success) run(onStart(wanted.data));
    else refuse(settingsText('fixFaults'));
  };
  return (
    <form class="u-stack" onSubmit={(event) => event.preventDefault()}>
      <Choices managers={managers} filled={filled} faults={faults} fill={fill} />
      <When filled={filled} faults={faults} fill={fill} />
      <HowOften filled={filled} faults={faults} fill={fill} />
      {saving.kind === 'refused' && <SavingNotice saving={saving} />}
      <div class="u-buttons">
        <Button id="crisis-start" weight="primary" onPress={start}>
          {t('start')}
        </Button>
      </div>
    </form>
  );
}

interface PartProps {
  filled: Filled;
  faults: Partial<ReturnType<typeof faultsOf>>;
  fill: (change: Partial<Filled>) => void;
}

function Choices({ managers, filled, faults, fill }: PartProps & { managers: readonly string[] }) {
  return (
    <>
      <Select
        required
        id="crisis-manager"
        label={t('decidedBy')}
        none={t('chooseManager')}
        options={managers.map((name) => ({ value: name, words: name }))}
        value={filled.decidedBy}
        fault={faults.decidedBy}
        onChoose={(decidedBy) => fill({ decidedBy })}
      />
      <Select
        required
        id="crisis-reason"
        label={t('reason')}
        none={t('chooseReason')}
        options={CRISIS_REASONS.map((each) => ({ value: each, words: t(`reason.${each}`) }))}
        value={filled.reason}
        fault={faults.reason}
        onChoose={(reason) => fill({ reason })}
      />
    </>
  );
}

function When({ filled, faults, fill }: PartProps) {
  return (
    <>
      <Field
        id="crisis-day"
        label={t('day')}
        value={filled.day}
        onInput={(day) => fill({ day })}
        lastDay={null}
        required
      />
      <Field
        id="crisis-clock"
        label={t('clock')}
        help={t('clockHelp')}
        fault={faults.until}
        value={filled.clock}
        onInput={(clock) => fill({ clock })}
        required
      />
    </>
  );
}

function HowOften({ filled, faults, fill }: PartProps) {
  return (
    <>
      <Field
        id="crisis-minutes"
        label={t('minutes')}
        help={t('minutesHelp')}
        fault={faults.minutes}
        value={filled.minutes}
        onInput={(minutes) => fill({ minutes })}
      />
      <Field
        id="crisis-rounds"
        label={t('rounds')}
        help={t('roundsHelp')}
        fault={faults.rounds}
        value={filled.rounds}
        onInput={(rounds) => fill({ rounds })}
      />
    </>
  );
}
