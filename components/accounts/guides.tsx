/** An account's guides, each folded until it is needed. */
import type { ComponentChildren } from 'preact';
import { accountsText as t } from '../../lib/i18n/accounts';
import { swedishDay } from '../../lib/i18n/swedish-time';
import { lastFinished, stepStates, type Guide } from '../../lib/register/guides';
import { SavingNotice } from '../setup/saving-notice';
import { useSaving } from '../setup/use-saving';
import { Button } from '../ui/button';
import type { AccountProps, ShownAccount } from './accounts-props';
import { GuideStep, type GuideStepProps } from './guide-step';

interface GuidesProps extends Omit<AccountProps, 'today' | 'account'>, Pick<ShownAccount, 'texts'> {
  guides: readonly Guide[];
  copy: GuideStepProps['copy'];
  /** The message to the communications unit, shown in the closing guide. */
  closingMail: ComponentChildren;
}

export function GuidesSection({ guides, ...props }: GuidesProps) {
  return (
    <section aria-labelledby="guides-title">
      <h2 id="guides-title">{t('guidesTitle')}</h2>
      {guides.map((guide) => (
        <GuideDetails key={guide.id} guide={guide} {...props} />
      ))}
    </section>
  );
}

function GuideDetails({
  guide,
  history,
  texts,
  say,
  copy,
  closingMail,
}: Omit<GuidesProps, 'guides'> & { guide: Guide }) {
  const { saving, run } = useSaving();
  const { lines, activation, due } = history;
  const states = stepStates(guide, lines);
  const done = states.filter((state) => state.done !== null).length;
  const finished = lastFinished(guide.id, lines);
  const isClosed = guide.id === 'closing' && activation === 'closed';
  const isOver = isClosed || (!guide.repeats && finished !== undefined);
  const name = t(`guide.${guide.id}`);
  const finish = (): void => {
    // The pressed button disappears, and the focus would be lost with it.
    document.querySelector<HTMLElement>(`#guide-${guide.id} > summary`)?.focus();
    run(say({ kind: 'finished', guide: guide.id }));
  };
  return (
    <details id={`guide-${guide.id}`} open={due.some(({ what }) => what === guide.id)}>
      <summary>{t('guideLine', { guide: name, done: isClosed ? states.length : done, all: states.length })}</summary>
      <div class="u-stack">
        <h3>{name}</h3>
        {finished !== undefined && (
          <p>{t('guideFinished', { on: swedishDay(finished.at), by: finished.operator ?? t('nobody') })}</p>
        )}
        {guide.isLocked && !isClosed && <p class="u-help">{t('lockedHelp')}</p>}
        {states.length === 0 && <p>{t('noQuestions')}</p>}
        {!isClosed && (
          <ol class="a-steps">
            {states.map((state) => (
              <GuideStep
                // A repeated guide gets a new key, so that its fields start empty.
                key={`${state.step.id} ${guide.repeats ? (finished?.id ?? '') : ''}`}
                id={`step-${guide.id}-${state.step.id}`}
                state={state}
                text={texts[state.step.id]}
                copy={copy}
                setStep={(isDone, answers) =>
                  say({ kind: 'step', guide: guide.id, step: state.step.id, done: isDone, answers })
                }
              />
            ))}
          </ol>
        )}
        {guide.id === 'closing' && closingMail}
        <SavingNotice saving={saving} saved={t('saved')} />
        {!isOver && done === states.length && states.length > 0 && (
          <div class="u-buttons">
            <Button id={`finish-${guide.id}`} weight={guide.id === 'closing' ? 'danger' : 'primary'} onPress={finish}>
              {t(guide.id === 'closing' ? 'close' : 'finish')}
            </Button>
          </div>
        )}
      </div>
    </details>
  );
}
