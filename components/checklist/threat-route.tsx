/**
 * The route for a threat: whom to call and whom to notify, ticked along the way. It blocks nothing and nobody. Shown on
 * the card after saving, and in the archive.
 */
import { useState } from 'preact/hooks';
import { THREAT_STEPS, type ThreatStep, type Tick } from '../../lib/domain/routes';
import type { Completion } from '../../lib/domain/completion';
import type { Hold } from '../../lib/records/holds';
import { routesText as t } from '../../lib/i18n/routes';
import { swedishTime } from '../../lib/i18n/swedish-time';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { Field } from '../ui/field';
import { Notice } from '../ui/notice';

export interface ThreatRouteProps {
  ticks: Partial<Record<ThreatStep, Tick>>;
  holds: Hold[];
  /** @returns null when the row was written, otherwise a message that says why not */
  onDone: (done: Completion) => Promise<string | null>;
}

export function ThreatRoute({ ticks, holds, onDone }: ThreatRouteProps) {
  /** Ticks made here whose journal rows are still being written. */
  const [here, setHere] = useState<Partial<Record<ThreatStep, boolean>>>({});
  const [fault, setFault] = useState<string | null>(null);
  const isDone = (step: ThreatStep): boolean => here[step] ?? ticks[step] !== undefined;
  const toggle = (step: ThreatStep): void => {
    const done = !isDone(step);
    setHere((before) => ({ ...before, [step]: done }));
    void onDone({ part: 'route-step', step, done }).then((words) => {
      setFault(words);
      if (words !== null) setHere(({ [step]: _undone, ...rest }) => rest);
    });
  };
  return (
    <section class="u-stack" data-route="threat" aria-labelledby="threat-title">
      <h3 id="threat-title">{t('threat.title')}</h3>
      <Notice tone="danger">
        <strong>{t('threat.danger')}</strong>
      </Notice>
      {fault !== null && <Notice tone="danger">{fault}</Notice>}
      <fieldset class="u-ticks">
        <legend class="u-help">{t('threat.never')}</legend>
        {THREAT_STEPS.map((step) => (
          <Checkbox
            key={step}
            class="u-tick"
            name={`threat-${step}`}
            checked={isDone(step)}
            onChange={() => toggle(step)}
          >
            <span>
              {t(`threat.${step}`)}
              {ticks[step] !== undefined && (
                <span class="u-help"> ({t('doneAt', { at: swedishTime(ticks[step].at) })})</span>
              )}
            </span>
          </Checkbox>
        ))}
      </fieldset>
      <PoliceNumber holds={holds} onDone={onDone} />
      <p class="u-help">{t('threat.noReply')}</p>
    </section>
  );
}

function PoliceNumber({ holds, onDone }: Pick<ThreatRouteProps, 'holds' | 'onDone'>) {
  const known = holds.find(({ kind }) => kind === 'polisanmälan')?.number ?? '';
  /** The number being typed. Until then the journal's value, which may arrive after the first render. */
  const [written, setNumber] = useState<string | null>(null);
  const number = written ?? known;
  const [said, setSaid] = useState<string | null | undefined>();
  const save = (): void => {
    if (number.trim() !== '') void onDone({ part: 'police-number', number: number.trim().slice(0, 100) }).then(setSaid);
  };
  return (
    <>
      <Notice tone="info">
        {holds.length === 0 ? t('holdAgain') : known === '' ? t('hold') : t('holdNumber', { number: known })}
      </Notice>
      <Field id="police-number" label={t('number')} value={number} onInput={setNumber} />
      {said !== undefined && <Notice tone={said === null ? 'ok' : 'danger'}>{said ?? t('numberSaved')}</Notice>}
      <div class="u-buttons">
        <Button id="police-number-save" onPress={save}>
          {t('numberSave')}
        </Button>
      </div>
    </>
  );
}
