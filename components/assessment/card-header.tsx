/**
 * Which item this is, and which account the official acts as. The item's text is covered once the forbidden ground is
 * chosen.
 */
import type { CardState } from '../../lib/messaging/protocol';
import { accountWords } from '../../lib/i18n/account-words';
import { cardText as t } from '../../lib/i18n/card';
import { helpText } from '../../lib/i18n/help';
import { learnText } from '../../lib/i18n/learn';
import { Button } from '../ui/button';
import { EarlierLines } from './earlier-lines';

/**
 * Only the raw text has bidi controls. The card shows the normalised text, so that a comment cannot reorder our own
 * words.
 */
interface Props {
  state: CardState;
  covered: boolean;
  /** Escape goes back to the judgement and does not close the card. */
  isEscapeBack?: boolean;
  onClose: () => void;
  onHelp: () => void;
  /** Absent where the item's menu must not be read now. */
  onLearn?: (() => void) | undefined;
}

export function CardHeader({ state, covered, isEscapeBack = false, onClose, onHelp, onLearn }: Props) {
  const { reading } = state;
  const account = accountWords(state.classification, state.registered.name);
  return (
    <header class="c-header">
      <div class="c-top">
        <h1 class="u-hidden" tabIndex={-1} id="card-title">
          {t('title')}
        </h1>
        <p class={`c-account c-account-${state.classification.state}`} role="status" title={account.text}>
          <span class="u-mark" aria-hidden="true">
            {account.icon}
          </span>{' '}
          {account.text}
        </p>
        {onLearn !== undefined && (
          <Button id="learn-open" weight="quiet" onPress={onLearn}>
            {learnText('title')}
          </Button>
        )}
        <Button id="what-happens" weight="quiet" label={helpText('what')} onPress={onHelp}>
          ?
        </Button>
        <Button weight="quiet" keyHint={isEscapeBack ? undefined : 'Esc'} onPress={onClose}>
          {t('close')}
        </Button>
      </div>
      {covered ? (
        <p class="c-covered">{t('covered')}</p>
      ) : (
        <blockquote class="c-item">
          <p dir="auto">
            <strong>
              <bdi>{reading.author.name ?? t('unnamedAuthor')}</bdi>
            </strong>
            :{' '}
            {reading.text.normalised.slice(0, 600) ||
              t(reading.ends?.text.kind === 'not-read' ? 'textNotRead' : 'noText')}
            {reading.media.length > 0 && (
              <em> [{t(reading.media.length === 1 ? 'media' : 'mediaMany', { count: reading.media.length })}]</em>
            )}
          </p>
        </blockquote>
      )}
      {!covered && <EarlierLines state={state} />}
    </header>
  );
}
