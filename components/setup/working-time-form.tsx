/** The municipality's working time: its hours, Saturdays, and the eves when it is closed. */
import { useState } from 'preact/hooks';
import { CLOCK_TIME } from '../../lib/domain/clock-time';
import { settingsText } from '../../lib/i18n/settings';
import { workingTimeText as t } from '../../lib/i18n/working-time';
import { EVES, type Eve } from '../../lib/questions/red-days';
import type { WorkingTime } from '../../lib/questions/working-days';
import type { Settings } from '../../lib/settings/schema';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { Field } from '../ui/field';
import { SavingNotice } from './saving-notice';
import { useSaving } from './use-saving';

type Own = NonNullable<Settings['workingTime']>;

interface Props {
  /** Null: the guideline's working time applies. */
  workingTime: Own | null;
  guideline: WorkingTime;
  onSave: (workingTime: Own | null) => Promise<string | null>;
}

/** @example clockOf('8.00') // '08:00', from the form that people write */
const clockOf = (written: string): string =>
  written
    .trim()
    .replace('.', ':')
    .replace(/^(\d):/, '0$1:');

export function WorkingTimeForm({ workingTime, guideline, onSave }: Props) {
  const start = workingTime ?? guideline;
  const [opens, setOpens] = useState(start.opens);
  const [closes, setCloses] = useState(start.closes);
  const [saturdays, setSaturdays] = useState(start.saturdays);
  const [closedEves, setClosedEves] = useState<readonly Eve[]>(start.closedEves);
  const [asked, setAsked] = useState(false);
  const { saving, refuse, run } = useSaving();
  const wanted = { opens: clockOf(opens), closes: clockOf(closes), saturdays, closedEves: [...closedEves] };
  const faults = faultsOf(wanted);
  const save = (): void => {
    setAsked(true);
    const wrong = (['opens', 'closes'] as const).find((name) => faults[name] !== undefined);
    if (wrong === undefined) return run(onSave(wanted));
    refuse(settingsText('fixFaults'));
    document.getElementById(`working-${wrong}`)?.focus();
  };
  const asGuideline = (): void => {
    setOpens(guideline.opens);
    setCloses(guideline.closes);
    setSaturdays(guideline.saturdays);
    setClosedEves(guideline.closedEves);
    setAsked(false);
    run(onSave(null));
  };
  const field = (name: 'opens' | 'closes', value: string, onInput: (value: string) => void) => (
    <Field
      id={`working-${name}`}
      label={t(name)}
      help={t('clockHelp')}
      fault={asked ? faults[name] : undefined}
      value={value}
      onInput={onInput}
    />
  );
  return (
    <form class="u-stack" onSubmit={(event) => event.preventDefault()}>
      <p class="u-help">{t('help')}</p>
      {workingTime === null && <p>{t('guideline', { opens: guideline.opens, closes: guideline.closes })}</p>}
      {field('opens', opens, setOpens)}
      {field('closes', closes, setCloses)}
      <Checkbox id="working-saturdays" checked={saturdays} onChange={setSaturdays}>
        {t('saturdays')}
      </Checkbox>
      <ClosedEves closed={closedEves} onChange={setClosedEves} />
      <SavingNotice saving={saving} />
      <div class="u-buttons">
        <Button id="working-save" weight="primary" onPress={save}>
          {settingsText('save')}
        </Button>
        {workingTime !== null && (
          <Button id="working-guideline" weight="quiet" onPress={asGuideline}>
            {t('asGuideline')}
          </Button>
        )}
      </div>
    </form>
  );
}

interface EvesProps {
  closed: readonly Eve[];
  onChange: (closed: readonly Eve[]) => void;
}

function ClosedEves({ closed, onChange }: EvesProps) {
  const mark = (eve: Eve, isClosed: boolean): void =>
    onChange(EVES.filter((each) => (each === eve ? isClosed : closed.includes(each))));
  return (
    <fieldset class="u-stack">
      <legend>{t('closedEves')}</legend>
      {EVES.map((eve) => (
        <Checkbox
          key={eve}
          id={`working-${eve}`}
          checked={closed.includes(eve)}
          onChange={(isClosed) => mark(eve, isClosed)}
        >
          {t(`eve.${eve}`)}
        </Checkbox>
      ))}
    </fieldset>
  );
}

function faultsOf({ opens, closes }: Own): Partial<Record<'opens' | 'closes', string>> {
  const clock = (written: string): string | undefined => (CLOCK_TIME.test(written) ? undefined : t('clockFault'));
  const [opening, closing] = [clock(opens), clock(closes)];
  const order = opening === undefined && closing === undefined && opens >= closes ? t('orderFault') : undefined;
  return {
    ...(opening === undefined ? {} : { opens: opening }),
    ...((closing ?? order) === undefined ? {} : { closes: closing ?? order ?? '' }),
  };
}
