/**
 * The two answers that are required before the first evidence (guideline l.87, US10). No default decides for the
 * municipality.
 */
import { useState } from 'preact/hooks';
import type { Pack } from '../../lib/assessment/grounds';
import { settingsText as t } from '../../lib/i18n/settings';
import type { Plan } from '../../lib/settings/schema';
import { ChoiceLabel } from '../ui/choice-label';
import { useTrusted } from '../ui/trusted';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { GuidelineQuote } from '../ui/quote';
import { SavingNotice } from './saving-notice';
import { useSaving } from './use-saving';

type Answer = 'where' | 'howLong' | 'decision';
const PAPER = [undefined, 'secret', 'all'] as const satisfies readonly Plan['paper'][];

export function PlanForm({
  pack,
  plan,
  onSave,
}: {
  pack: Pack;
  plan: Plan | null;
  onSave: (plan: Plan) => Promise<string | null>;
}) {
  const [values, setValues] = useState<Plan>(plan ?? { where: '', howLong: '', decision: '' });
  const [asked, setAsked] = useState(false);
  const { saving, refuse, run } = useSaving();
  const field = (name: Answer, label: string, help: string) => (
    <Field
      id={`plan-${name}`}
      label={label}
      help={help}
      required
      fault={asked && values[name].trim() === '' ? t('required') : undefined}
      value={values[name]}
      onInput={(value) => setValues((before) => ({ ...before, [name]: value }))}
    />
  );
  const save = (): void => {
    setAsked(true);
    const empty = (['where', 'howLong', 'decision'] as const).find((name) => values[name].trim() === '');
    if (empty === undefined)
      run(
        onSave({
          where: values.where.trim(),
          howLong: values.howLong.trim(),
          decision: values.decision.trim(),
          ...(values.paper === undefined ? {} : { paper: values.paper }),
        }),
      );
    else {
      refuse(t('fixFaults'));
      document.getElementById(`plan-${empty}`)?.focus();
    }
  };
  return (
    <form class="u-stack" onSubmit={(event) => event.preventDefault()}>
      <p class="u-help">
        <GuidelineQuote {...pack.sentences.plan} />
      </p>
      {field('where', t('where'), t('whereHelp'))}
      {field('howLong', t('howLong'), t('howLongHelp'))}
      {field('decision', t('decision'), t('decisionHelp'))}
      <PaperChoice paper={values.paper} onChoose={(paper) => setValues((before) => ({ ...before, paper }))} />
      <SavingNotice saving={saving} />
      <div class="u-buttons">
        <Button id="plan-save" weight="primary" onPress={save}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}

/** The sealed PDF counts as printed unless the plan says otherwise (guideline l.81). */
function PaperChoice({ paper, onChoose }: { paper: Plan['paper']; onChoose: (paper: Plan['paper']) => void }) {
  const trusted = useTrusted();
  return (
    <fieldset class="u-stack" aria-describedby="plan-paper-help">
      <legend class="u-label">{t('paperLegend')}</legend>
      {PAPER.map((each) => (
        <ChoiceLabel key={each ?? 'none'}>
          <input
            type="radio"
            name="plan-paper"
            value={each ?? 'none'}
            checked={paper === each}
            onChange={trusted(() => onChoose(each))}
          />{' '}
          {t(`paper.${each ?? 'none'}`)}
        </ChoiceLabel>
      ))}
      <p class="u-help" id="plan-paper-help">
        {t('paperHelp')}
      </p>
    </fieldset>
  );
}
