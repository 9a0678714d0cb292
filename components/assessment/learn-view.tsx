/**
 * 'Lär in menyn' before anything has failed: the item's own menu is read at a press, and the official sees what would be
 * pressed for each act, teaches a word, and saves what was read as a file.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
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

export function LearnView({ state, actions }: { state: CardState; actions: CardActions }) {
  const asked = state.learning ?? 0;
  const [open, setOpen] = useState(asked > 0);
  const trusted = useTrusted();
  const summary = useRef<HTMLElement>(null);
  useEffect(() => {
    if (asked === 0) return;
    setOpen(true);
    summary.current?.focus();
  }, [asked]);
  // The card's keys judge an item; here one reads and teaches. Escape still closes the card.
  const keepKeys = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') event.stopPropagation();
  };
  return (
    <details
      class="c-more"
      id="learn"
      open={open}
      onKeyDown={keepKeys}
      onToggle={trusted((event: Event) => setOpen((event.currentTarget as HTMLDetailsElement).open))}
    >
      <summary ref={summary}>{t('title')}</summary>
      <p class="c-small">{t('what')}</p>
      <ReadMenu isRead={state.menu !== null} actions={actions} />
      {state.menu !== null && <WhatWasRead state={state} menu={state.menu} actions={actions} />}
    </details>
  );
}

function ReadMenu({ isRead, actions }: { isRead: boolean; actions: CardActions }) {
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
