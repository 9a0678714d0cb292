/**
 * 'Lär in menyn' before anything has failed. The official presses a button to read the item's own menu, sees what would
 * be pressed for each act, teaches a word, and saves the reading as a file.
 */
import { useEffect, useState } from 'preact/hooks';
import { ACTS, type Act } from '../../lib/domain/act';
import { isOffered } from '../../lib/domain/offer';
import { actName } from '../../lib/i18n/acts';
import { learnText as t } from '../../lib/i18n/learn';
import type { CardState } from '../../lib/messaging/protocol';
import { Button } from '../ui/button';
import { useFirstFocus } from '../ui/first-focus';
import { Notice } from '../ui/notice';
import { useTrusted } from '../ui/trusted';
import type { CardActions, OpenedMenu } from './card-actions';
import { LearnMenu } from './learn-menu';
import { MenuTables } from './menu-tables';
import { SaveMenu } from './save-menu';

interface Props {
  state: CardState;
  actions: CardActions;
  /** Goes back to the judgement, which is unchanged. */
  onBack: () => void;
}

export function LearnView({ state, actions, onBack }: Props) {
  useFirstFocus('learn-title');
  const back = (): void => {
    onBack();
    document.getElementById('card-title')?.focus();
  };
  return (
    <main class="c-body c-learning">
      <h2 id="learn-title" tabIndex={-1}>
        {t('title')}
      </h2>
      <p>{t('what')}</p>
      <ReadMenu menu={state.menu} readings={state.menusRead ?? 0} actions={actions} onBack={back} />
      {state.menu !== null && <WhatWasRead state={state} menu={state.menu} actions={actions} />}
    </main>
  );
}

function ReadMenu({
  menu,
  readings,
  actions,
  onBack,
}: Omit<Props, 'state'> & { menu: CardState['menu']; readings: number }) {
  const [said, setSaid] = useState<OpenedMenu | 'reading' | undefined>();
  const open = (): void => {
    setSaid('reading');
    void actions.openMenu().then(setSaid);
  };
  // A new reading means that the menu the official had to open has now been read.
  useEffect(() => setSaid((now) => (now === 'open-yourself' ? undefined : now)), [readings]);
  return (
    <>
      <div class="c-buttons">
        <Button id="read-menu" disabled={said === 'reading'} onPress={open}>
          {t(menu === null ? 'read' : 'readAgain')}
        </Button>
        <Button id="learn-back" weight="quiet" disabled={said === 'reading'} onPress={onBack}>
          {t('back')}
        </Button>
      </div>
      {said === 'reading' && <p role="status">{t('reading')}</p>}
      {said !== undefined && said !== 'reading' && (
        <Notice tone={said === 'read' ? 'ok' : 'warn'}>
          {typeof said === 'string' ? t(`said.${said}`) : said.fault}
        </Notice>
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
  const { ref, author } = state.reading;
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
        author={author.name}
        platform={ref.platform}
        menu={menu}
        actions={actions}
      />
      <SaveMenu platform={ref.platform} menu={menu} author={author.name} actions={actions} />
    </>
  );
}
