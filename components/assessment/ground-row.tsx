/**
 * One ground: a radio button with its key. The ground whose picture must not be saved has the 'unsure' button next to
 * it, wherever it is offered.
 */
import type { Ground } from '../../lib/assessment/grounds';
import { forbiddenText } from '../../lib/i18n/forbidden';
import { inLanguage } from '../../lib/i18n/language';
import { ChoiceLabel } from '../ui/choice-label';
import { Button } from '../ui/button';
import { useTrusted } from '../ui/trusted';

/** In characters. A longer label takes the whole row. */
const HALF_ROW = 28;

interface RowProps {
  ground: Ground;
  chosen: boolean;
  onChoose: (id: string) => void;
  onFocus?: (id: string | undefined) => void;
}

/** An official who is not sure that it shows a child takes the same route: the police decide, not the official. */
export function ForbiddenRow({ onUnsure, ...row }: RowProps & { onUnsure?: (() => void) | undefined }) {
  const unsure = (): void => {
    onUnsure?.();
    row.onChoose(row.ground.id);
  };
  return (
    <div class="c-row">
      <GroundRow {...row} />
      <Button id="unsure-child" describedBy="unsure-why" onPress={unsure}>
        {forbiddenText('unsure')}
      </Button>
      <span class="u-hidden" id="unsure-why">
        {forbiddenText('unsureWhy')}
      </span>
    </div>
  );
}

export function GroundRow({ ground, chosen, onChoose, onFocus }: RowProps) {
  const trusted = useTrusted();
  const label = inLanguage(ground.label);
  return (
    <ChoiceLabel class={`c-ground${label.length > HALF_ROW ? ' c-wide' : ''}${chosen ? ' c-chosen' : ''}`}>
      <input
        type="radio"
        name="ground"
        value={ground.id}
        id={`ground-${ground.id}`}
        checked={chosen}
        aria-keyshortcuts={ground.key}
        onChange={trusted(() => onChoose(ground.id))}
        onFocus={() => onFocus?.(ground.id)}
        onBlur={() => onFocus?.(undefined)}
      />
      <kbd aria-hidden="true">{ground.key.toUpperCase()}</kbd>
      <span>{label}</span>
    </ChoiceLabel>
  );
}
