/**
 * One step that an official takes outside Uppsikt. It is ticked when done; its case number can be added now or later.
 */
import { useState } from 'preact/hooks';
import type { StepOf } from '../../lib/assessment/forbidden-steps';
import type { ForbiddenStep, StepTick } from '../../lib/domain/forbidden';
import { forbiddenText as t, tickWords } from '../../lib/i18n/forbidden';
import { Button } from '../ui/button';
import { useTrusted } from '../ui/trusted';

interface Props {
  of: StepOf;
  tick: StepTick | undefined;
  platformName: string;
  /** The official removes the item, not Uppsikt. */
  byHand: boolean;
  onTick: (step: ForbiddenStep, caseNumber: string | null) => void;
  onShowMenu?: (() => Promise<string | null>) | undefined;
}

const HOW = {
  platform: 'how.platform',
  police: 'how.police',
  ecpat: 'how.ecpat',
  manager: 'how.manager',
  support: 'how.support',
} as const;

export function StepRow({ of: { step, caseNumber }, tick, platformName, byHand, onTick, onShowMenu }: Props) {
  const trusted = useTrusted();
  const [number, setNumber] = useState('');
  const [shown, setShown] = useState<string | null | undefined>();
  const name = t(`step.${step}`, { platform: platformName });
  const how = step === 'remove' || step === 'address' ? (byHand ? t('how.removeByHand') : '') : t(HOW[step]);
  const given = number.trim() === '' ? null : number.trim();
  const press = (): void => {
    onTick(step, given);
    setNumber('');
  };
  const asks = caseNumber && (tick?.caseNumber ?? null) === null;
  return (
    <li data-step={step} data-done={tick !== undefined}>
      <strong id={`step-${step}`}>{name}</strong> <span>{how}</span>
      <div class="c-buttons">
        {onShowMenu !== undefined && (
          <Button id="show-menu" onPress={() => void onShowMenu().then(setShown)}>
            {t('showMenu')}
          </Button>
        )}
        {asks && (
          <input
            type="text"
            class="c-case"
            autocomplete="off"
            id={`case-${step}`}
            aria-label={`${t('caseNumber')}: ${name}`}
            placeholder={t('caseNumber')}
            maxLength={100}
            value={number}
            onInput={trusted((event: Event) => setNumber((event.currentTarget as HTMLInputElement).value))}
          />
        )}
        {tick === undefined && (
          <Button id={`tick-${step}`} describedBy={`step-${step}`} onPress={press}>
            {t('tick')}
          </Button>
        )}
        {tick !== undefined && asks && (
          <Button id={`number-${step}`} describedBy={`step-${step}`} disabled={given === null} onPress={press}>
            {t('saveNumber')}
          </Button>
        )}
        <span role="status" class="c-ticked">
          {[tick === undefined ? '' : `✓ ${tickWords(tick)}`, shown === undefined ? '' : (shown ?? t('menuShown'))]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
    </li>
  );
}
