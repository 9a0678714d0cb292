/** The five visible steps, each with its state as an icon and in words. */
import { actOf, stepsOf, VISIBLE_STEPS, type Flow, type VisibleStep } from '../../lib/domain/flow';
import { cardText as t, type CardKey } from '../../lib/i18n/card';
import { measuresText as m } from '../../lib/i18n/measures';

/** The fourth step is named after the measure. */
const names: Record<Exclude<VisibleStep, 'remove'>, CardKey> = {
  capture: 'stepCapture',
  save: 'stepSave',
  check: 'stepCheck',
  verify: 'stepVerify',
};
const marks = { waiting: '○', running: '◐', done: '✓', failed: '✕', skipped: '–' } as const;

export function StepList({ flow }: { flow: Flow }) {
  const states = stepsOf(flow);
  return (
    <ol class="c-steps">
      {VISIBLE_STEPS.map((step, index) => (
        <li
          key={step}
          class={`c-step c-step-${states[step]}`}
          aria-current={states[step] === 'running' ? 'step' : undefined}
          data-step={step}
          data-state={states[step]}
        >
          <span class="u-mark" aria-hidden="true">
            {marks[states[step]]}
          </span>
          <span>
            {index + 1} {step === 'remove' ? m(`steps.${actOf(flow) ?? 'delete'}`) : t(names[step])}
          </span>
          <span class="c-state">{t(states[step])}</span>
        </li>
      ))}
    </ol>
  );
}
