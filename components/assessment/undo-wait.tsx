/** While an act waits for its page, nothing has been pressed. So it can be undone without a countdown. */
import type { Flow } from '../../lib/domain/flow';
import { cardText as t } from '../../lib/i18n/card';
import { Button } from '../ui/button';
import type { CardActions } from './card-actions';

interface Props {
  flow: Flow;
  actions: Pick<CardActions, 'resolve'>;
  onTooLate: (words: string) => void;
}

export function UndoWait({ flow, actions, onTooLate }: Props) {
  const undo = async (): Promise<void> => {
    const words = await actions.resolve(flow.id, 'undo');
    if (words !== null) onTooLate(words);
  };
  return (
    <div class="c-buttons">
      <Button id="undo" onPress={() => void undo()}>
        {t('undo')}
      </Button>
    </div>
  );
}
