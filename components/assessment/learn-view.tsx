/**
 * 'Lär in menyn' before anything has failed: the item's own menu is read at a press, and the official sees what would be
 * pressed for each act, teaches a word, and saves what was read as a file.
 */
import { useEffect, useState } from 'preact/hooks';
import { ACTS, type Act } from '../../lib/domain/act';
import { isOffered } from '../../lib/domain/offer';
import { actName } from '../../lib/i18n/acts';
import { learnText as t } from '../../lib/i18n/learn';
import type { CardState } from '../../lib/messaging/protocol';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { useTrusted } from '../ui/trusted';
import type { CardActions, OpenedMenu, SavedMenu } from './card-actions';
import { LearnMenu } from './learn-menu';
import { MenuTables } from './menu-tables';

interface Props {
  state: CardState;
  actions: CardActions;
  /** Back to the judgement, which stands as it was. */
  onBack: () => void;
}

export function LearnView({ state, actions, onBack }: Props) {
  useEffect(() => document.getElementById('learn-title')?.focus(), []);
  return (
    <main class="c-body c-learning">
      <h2 id="learn-title" tabIndex={-1}>
        {t('title')}
      </h2>
      <p>{t('what')}</p>
      <ReadMenu isRead={state.menu !== null} actions={actions} onBack={onBack} />
      {state.menu !== null && <WhatWasRead state={state} menu={state.menu} actions={actions} />}
    </main>
  );
}

function ReadMenu({ isRead, actions, onBack }: Omit<Props, 'state'> & { isRead: boolean }) {
  const [said, setSaid] = useState<OpenedMenu | 'reading' | undefined>();
  const read = (): void => {
    setSaid('reading');
    void actions.openMenu().then(setSaid);
  };
  // A menu that the official had to open has been read once it is here.
  const now = said === 'open-yourself' && isRead ? undefined : said;
  return (
    <>
      <div class="c-buttons">
        <Button id="read-menu" disabled={said === 'reading'} onPress={read}>
          {t(isRead ? 'readAgain' : 'read')}
        </Button>
        <Button id="learn-back" weight="quiet" onPress={onBack}>
          {t('back')}
        </Button>
      </div>
      {now === 'reading' && <p role="status">{t('reading')}</p>}
      {now !== undefined && now !== 'reading' && (
        <Notice tone={now === 'read' ? 'ok' : 'warn'}>{typeof now === 'string' ? t(`said.${now}`) : now.fault}</Notice>
      )}
    </>
  );
}

interface ReadProps {
  state: CardState;
  menu: NonNullable<CardState['menu']>;
  actions: CardActions;
}

function WhatWasRead({ state, menu, actions }: ReadProps) {
  const acts = ACTS.filter((act) => isOffered(state.offers, act));
  const [act, setAct] = useState<Act>(acts.includes('delete') ? 'delete' : (acts[0] ?? 'delete'));
  const trusted = useTrusted();
  return (
    <>
      <MenuTables menu={menu} acts={acts} />
      <div class="u-field">
        <label for="learn-act">{t('chooseAct')}</label>
        <select
          id="learn-act"
          value={act}
          onChange={trusted((event: Event) => {
            const chosen = acts.find((each) => each === (event.currentTarget as HTMLSelectElement).value);
            if (chosen !== undefined) setAct(chosen);
          })}
        >
          {acts.map((each) => (
            <option key={each} value={each}>
              {actName(each)}
            </option>
          ))}
        </select>
      </div>
      <LearnMenu
        key={`${act} ${menu.entries.map(({ label }) => label).join('|')}`}
        act={act}
        author={state.reading.author.name}
        platform={state.reading.ref.platform}
        menu={menu}
        actions={actions}
      />
      <SaveMenu state={state} menu={menu} actions={actions} />
    </>
  );
}

function SaveMenu({ state, menu, actions }: ReadProps) {
  const [saved, setSaved] = useState<SavedMenu | undefined>();
  const save = (): void => {
    const { ref, author } = state.reading;
    setSaved(actions.saveMenu({ platform: ref.platform, menu, author: author.name }));
  };
  return (
    <>
      <div class="c-buttons">
        <Button id="save-menu" describedBy="save-menu-help" onPress={save}>
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
