/**
 * A picture that must not be saved. Shown the moment the ground is chosen, before any capture. Shows nothing of the
 * item but its address.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { FORBIDDEN_STEPS } from '../../lib/assessment/forbidden-steps';
import type { ForbiddenRoute, ForbiddenStep } from '../../lib/domain/forbidden';
import { forbiddenText as t, storedWords } from '../../lib/i18n/forbidden';
import { Button } from '../ui/button';
import { useFirstFocus } from '../ui/first-focus';
import { Notice } from '../ui/notice';
import { AddressStep } from './forbidden-address';
import { RemoveStep, type RemovalActions } from './forbidden-removal';
import { StepRow } from './forbidden-step';

type Told = Promise<string | null>;

export interface ForbiddenActions {
  /** Covers the item on the page and discards what was read of it. In the form by hand: discards what was added. */
  choose(): Told;
  /** Journals that a step is done, with the case number that was given for it. The first step stores the note. */
  step(step: ForbiddenStep, caseNumber: string | null): Told;
  /** Copies only the page's address to the clipboard. */
  copy(text: string): Told;
  /** The wrong ground was chosen: the item is read again from the page. */
  back(): Told;
  /** Absent where Uppsikt cannot drive the page. */
  removal?: RemovalActions;
  /** Uncovers the item's own menu on the page for a moment, so that the item can be reported there. */
  showMenu?: () => Told;
}

export interface ForbiddenViewProps {
  platformName: string;
  /** The address of the page or the item, as it is noted. Never a picture's. */
  address: string;
  route: ForbiddenRoute;
  actions: ForbiddenActions;
}

/**
 * Delays every request until the choice has been made. An earlier press would be refused because nothing is chosen yet,
 * and the choice's success would then erase the refusal's message.
 */
function afterChoice(actions: ForbiddenActions, chosen: () => Told): ForbiddenActions {
  const first = (act: () => Told): Told => chosen().then(act);
  const { removal } = actions;
  return {
    ...actions,
    step: (step, caseNumber) => first(() => actions.step(step, caseNumber)),
    back: () => first(() => actions.back()),
    ...(removal === undefined ? {} : { removal: { ...removal, remove: () => first(() => removal.remove()) } }),
  };
}

export function ForbiddenView({ platformName, address, route, actions: given }: ForbiddenViewProps) {
  const [fault, setFault] = useState<string | null>(null);
  const choice = useRef<Told>(Promise.resolve(null));
  const actions = afterChoice(given, () => choice.current);
  const tell = (work: Told): void => void work.then(setFault);
  useFirstFocus('forbidden-title');
  useEffect(() => {
    // Before anything else is read or pressed.
    choice.current = given.choose();
    tell(choice.current);
  }, []);
  return (
    <>
      <main class="c-body c-forbidden">
        <h2 id="forbidden-title" tabIndex={-1}>
          <span class="u-mark" aria-hidden="true">
            ✕
          </span>{' '}
          {t('title')}
        </h2>
        <p class="c-rule">
          <strong>{t('rule')}</strong> {t('why')}
        </p>
        {route.stored.kind === 'found' && (
          <Notice tone="danger" id="sealed-before">
            {storedWords(route.stored)}
          </Notice>
        )}
        <h3>{t('steps')}</h3>
        <ForbiddenSteps
          platformName={platformName}
          address={address}
          route={route}
          actions={actions}
          onTick={(step, caseNumber) => tell(actions.step(step, caseNumber))}
          onFault={setFault}
        />
        <p class="c-small">
          {t('stored')} {route.stored.kind === 'found' ? '' : storedWords(route.stored)}
        </p>
      </main>
      <footer class="c-footer">
        {fault !== null && <Notice tone="danger">{fault}</Notice>}
        {route.noteId === null && (
          <>
            <p class="c-small">{t('notWhen')}</p>
            <div class="c-buttons">
              <Button id="forbidden-back" weight="quiet" onPress={() => tell(actions.back())}>
                {t('back')}
              </Button>
            </div>
          </>
        )}
      </footer>
    </>
  );
}

function ForbiddenSteps({
  platformName,
  address,
  route,
  actions,
  onTick,
  onFault,
}: ForbiddenViewProps & {
  onTick: (step: ForbiddenStep, caseNumber: string | null) => void;
  onFault: (fault: string | null) => void;
}) {
  return (
    <ol>
      {FORBIDDEN_STEPS.map((each) => {
        const tick = route.ticks.find(({ step }) => step === each.step);
        if (each.step === 'address')
          return (
            <AddressStep
              key={each.step}
              address={address}
              tick={tick}
              onNote={() => onTick('address', null)}
              onCopy={() => actions.copy(address)}
            />
          );
        if (each.step === 'remove' && actions.removal !== undefined)
          return <RemoveStep key={each.step} removal={route.removal} actions={actions.removal} onFault={onFault} />;
        return (
          <StepRow
            key={each.step}
            of={each}
            tick={tick}
            byHand={actions.removal === undefined}
            platformName={platformName}
            onTick={onTick}
            onShowMenu={each.step === 'platform' && actions.showMenu !== undefined ? actions.showMenu : undefined}
          />
        );
      })}
    </ol>
  );
}
