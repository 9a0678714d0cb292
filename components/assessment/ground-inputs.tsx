/** Inputs that only this ground needs: the copyrighted work and its owner, or the group. */
import type { Ground } from '../../lib/assessment/grounds';
import { cardText as t } from '../../lib/i18n/card';
import { inLanguage } from '../../lib/i18n/language';
import { useTrusted } from '../ui/trusted';
import type { GateState } from './use-gate';

export function GroundInputs({ ground, gate }: { ground: Ground; gate: GateState }) {
  const trusted = useTrusted();
  return (
    <>
      {ground.inputs.map((input) => (
        <div class="c-line" key={input.id}>
          <label for={`input-${input.id}`}>
            {inLanguage(input.label)}
            {input.required ? '' : ` ${t('ifKnown')}`}
          </label>
          <input
            id={`input-${input.id}`}
            type="text"
            autocomplete="off"
            maxLength={500}
            lang="sv"
            aria-required={input.required && ground.urgency !== 'omgående'}
            value={gate.inputs[input.id] ?? ''}
            onInput={trusted((event: Event) => gate.fill(input.id, (event.currentTarget as HTMLInputElement).value))}
          />
        </div>
      ))}
    </>
  );
}
