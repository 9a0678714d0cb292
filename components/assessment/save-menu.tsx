/** Saves a menu reading as a small file, for a colleague and for whoever maintains the word tables. */
import type { PlatformId } from '../../lib/domain/item';
import { useState } from 'preact/hooks';
import { learnText as t } from '../../lib/i18n/learn';
import type { CardState } from '../../lib/messaging/protocol';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import type { CardActions, SavedMenu } from './card-actions';

interface Props {
  platform: PlatformId;
  menu: NonNullable<CardState['menu']>;
  /** The author's name, which is left out of the file. */
  author: string | null;
  actions: CardActions;
}

export function SaveMenu({ platform, menu, author, actions }: Props) {
  const [saved, setSaved] = useState<SavedMenu | undefined>();
  return (
    <>
      <div class="c-buttons">
        <Button
          id="save-menu"
          describedBy="save-menu-help"
          onPress={() => setSaved(actions.saveMenu({ platform, menu, author }))}
        >
          {t('save')}
        </Button>
      </div>
      <p class="c-small" id="save-menu-help">
        {t('saveHelp')}
      </p>
      {saved !== undefined && (
        <Notice tone="ok">
          {t('saved')} {saved.leftOut > 0 && t('leftOut', { count: saved.leftOut })}
        </Notice>
      )}
    </>
  );
}
