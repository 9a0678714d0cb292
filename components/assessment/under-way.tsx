/**
 * At the edge of the card: the other flows in the tab, so that no result and no question is missed while this item is
 * judged.
 */
import type { FlowLine } from '../../lib/domain/under-way';
import { READ_AFTER } from '../../lib/domain/reading-time';
import { stateWords, underWayText as t } from '../../lib/i18n/under-way';
import { Button } from '../ui/button';
import { useOnScreen } from '../ui/use-on-screen';
import type { CardActions } from './card-actions';

interface Props {
  lines: readonly FlowLine[];
  /** The card's own flow, which the card shows already. */
  own: string | null;
  actions: CardActions;
}

export function UnderWay({ lines, own, actions }: Props) {
  const others = lines.filter(({ flowId }) => flowId !== own);
  if (others.length === 0) return null;
  return (
    <aside class="c-others" aria-labelledby="others-title">
      <h2 id="others-title">{t('others')}</h2>
      <ul>
        {others.map((line) => (
          <Line key={line.flowId} line={line} actions={actions} />
        ))}
      </ul>
    </aside>
  );
}

function Line({ line, actions }: { line: FlowLine; actions: CardActions }) {
  const { flowId, name, state, outcome, closes } = line;
  useOnScreen(closes ? `${flowId} ${outcome ?? state}` : null, () => void actions.seenLine(flowId), READ_AFTER);
  const words = `other-${flowId}`;
  return (
    <li data-state={state}>
      <p role="status" id={words}>
        <strong>
          {name === null ? (
            t('unnamed')
          ) : (
            <>
              <bdi>{name.author === '' ? t('unnamedAuthor') : name.author}</bdi>:{' '}
              <bdi>{name.words === '' ? t('noWords') : name.words}</bdi>
            </>
          )}
        </strong>{' '}
        {stateWords(line)}
      </p>
      <div class="c-buttons">
        <Button describedBy={words} onPress={() => void actions.showFlow(flowId)}>
          {t(state === 'question' ? 'answer' : 'show')}
        </Button>
        {closes && (
          <Button weight="quiet" describedBy={words} onPress={() => void actions.told(flowId)}>
            {t('close')}
          </Button>
        )}
      </div>
    </li>
  );
}
