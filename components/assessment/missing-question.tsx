/**
 * Part of the item could not be saved, or was left out because the official had not seen it. The part is named, and
 * only an explicit yes removes the item. The safe answer has the focus.
 */
import type { Flow } from '../../lib/domain/flow';
import type { Unseen } from '../../lib/domain/unseen';
import { UNSEEN_ARTIFACTS } from '../../lib/domain/unseen-artifacts';
import { cardText as t } from '../../lib/i18n/card';
import { missingReason } from '../../lib/i18n/not-read';
import { Button } from '../ui/button';
import { useFirstFocus } from '../ui/first-focus';
import type { CardActions } from './card-actions';

export function MissingQuestion({ flow, actions }: { flow: Flow; actions: CardActions }) {
  useFirstFocus('missing-no');
  const { unseen } = flow;
  const others = unseen === undefined ? flow.missing : flow.missing.filter((part) => !isUnseen(part.artifact));
  return (
    <section
      class="c-missing"
      role="alertdialog"
      aria-labelledby="missing-title"
      aria-describedby="missing-list missing-ask"
    >
      <h2 id="missing-title">
        <span class="u-mark" aria-hidden="true">
          !
        </span>{' '}
        {t(others.length === 0 ? 'unseenTitle' : 'missingTitle')}
      </h2>
      <ul id="missing-list">
        {others.map((part) => (
          <li key={`${part.artifact} ${part.reason}`}>
            <b>{part.artifact}</b>: {missingReason(part.reason)}
          </li>
        ))}
        {unseen !== undefined && linesOf(unseen).map((line) => <li key={line}>{line}</li>)}
      </ul>
      {unseen !== undefined && <p>{t('unseenHelp')}</p>}
      <p id="missing-ask">{t('missingAsk')}</p>
      <div class="c-buttons">
        <Button id="missing-no" weight="primary" onPress={() => void actions.resolve(flow.id, 'keep-incomplete')}>
          {t('missingNo')}
        </Button>
        {unseen !== undefined && (
          <Button id="take-unseen" onPress={() => void actions.resolve(flow.id, 'take-unseen')}>
            {t('takeUnseen')}
          </Button>
        )}
        <Button id="missing-yes" weight="danger" onPress={() => void actions.resolve(flow.id, 'remove-incomplete')}>
          {t('missingYes')}
        </Button>
      </div>
    </section>
  );
}

const isUnseen = (artifact: string): boolean => Object.values<string>(UNSEEN_ARTIFACTS).includes(artifact);

/** The record keeps its line in the record's language. This line is in the official's. */
function linesOf({ item, replies }: Unseen): string[] {
  return [
    ...(item.images + item.films === 0 ? [] : [t('unseenItem', { what: counted(item) })]),
    ...(replies.images + replies.films === 0 ? [] : [t('unseenReplies', { what: counted(replies) })]),
  ];
}

function counted({ images, films }: Unseen['item']): string {
  const pictures = t(images === 1 ? 'unseenImage' : 'unseenImages', { count: images });
  const moving = t(films === 1 ? 'unseenFilm' : 'unseenFilms', { count: films });
  if (films === 0) return pictures;
  return images === 0 ? moving : t('unseenAnd', { images: pictures, films: moving });
}
