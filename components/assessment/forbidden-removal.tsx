/** The removal step: available from the beginning, whatever else has been done. It captures nothing. */
import type { Uncaptured } from '../../lib/domain/forbidden';
import { READ_AFTER } from '../../lib/domain/reading-time';
import { forbiddenText as t, removalWords } from '../../lib/i18n/forbidden';
import { Button } from '../ui/button';
import { useOnScreen } from '../ui/use-on-screen';

export interface RemovalActions {
  remove(): Promise<string | null>;
  checkAgain(): Promise<string | null>;
  /** The official has read how it ended. */
  told(noteId: string): Promise<string | null>;
}

interface Props {
  removal: Uncaptured | null;
  actions: RemovalActions;
  onFault: (words: string | null) => void;
}

/** Outcomes after which nothing more is needed. */
const ENDED_WELL = new Set<Uncaptured['outcome']>(['removed', 'done-by-hand', 'already-absent']);

export function RemoveStep({ removal, actions, onFault }: Props) {
  const ended = removal === null || removal.phase === 'ended';
  useOnScreen(
    removal?.phase === 'ended' ? `${removal.noteId} ${removal.updatedAt}` : null,
    () => void actions.told(removal?.noteId ?? ''),
    READ_AFTER,
  );
  const well = ended && removal !== null && ENDED_WELL.has(removal.outcome);
  const mayLook =
    removal !== null &&
    !well &&
    ((removal.phase === 'assisted' && removal.waits !== true) || (ended && LOOKS.has(removal.outcome)));
  return (
    <li data-step="remove" data-done={well} data-outcome={removal?.outcome ?? undefined}>
      <strong>{t('step.remove')}</strong> {removal === null && <span>{t('how.remove')}</span>}
      <div class="c-buttons">
        {!well && ended && (
          <Button id="remove-uncaptured" weight="danger" onPress={() => void actions.remove().then(onFault)}>
            {t(removal === null ? 'remove' : 'removeAgain')}
          </Button>
        )}
        {mayLook && (
          <Button id="check-uncaptured" weight="primary" onPress={() => void actions.checkAgain().then(onFault)}>
            {t('checkAgain')}
          </Button>
        )}
      </div>
      <p role="status" class={well ? 'c-ticked' : undefined}>
        {removal === null ? '' : `${well ? '✓ ' : ''}${removalWords(removal)}`}
      </p>
    </li>
  );
}

const LOOKS = new Set<Uncaptured['outcome']>(['still-present', 'changed', 'unknown', 'page-busy']);
