/**
 * The platform's menu was not recognised. The official presses it, and Uppsikt still checks whether the item is gone.
 */
import { useState } from 'preact/hooks';
import { destroys } from '../../lib/domain/act';
import { actOf, type Flow } from '../../lib/domain/flow';
import { actName } from '../../lib/i18n/acts';
import { measuresText as m } from '../../lib/i18n/measures';
import { cardText as t } from '../../lib/i18n/card';
import { Button } from '../ui/button';
import { useFirstFocus } from '../ui/first-focus';
import { Notice } from '../ui/notice';
import type { CardActions } from './card-actions';
import { LearnMenu } from './learn-menu';
import { MenuTables } from './menu-tables';
import { SaveMenu } from './save-menu';
import type { CardState } from '../../lib/messaging/protocol';

export function Assisted({
  flow,
  menu,
  author,
  actions,
}: {
  flow: Flow;
  menu: CardState['menu'];
  author: string | null;
  actions: CardActions;
}) {
  const [teaching, setTeaching] = useState(false);
  const wanted = actOf(flow) ?? 'delete';
  const act = actName(wanted);
  const last = flow.act?.kind === 'left-to-official';
  const how = last ? m('lastPressHow') : m('assistedHow', { act });
  useFirstFocus('assisted-title');
  return (
    <section>
      <h2 id="assisted-title" tabIndex={-1}>
        {last ? m('lastPressTitle') : m('assistedTitle', { act })}
      </h2>
      <WhatToDo flow={flow} how={how} />
      {flow.looksGone === true && destroys(wanted) && <Notice tone="info">{m('looksGone')}</Notice>}
      <div class="c-buttons">
        {flow.waits !== true && <HowItWent flowId={flow.id} removes={destroys(wanted)} actions={actions} />}
        {!last && (
          <Button
            id="teach-menu"
            onPress={() => {
              setTeaching(true);
              void actions.teachMenu();
            }}
          >
            {t('teachMenu')}
          </Button>
        )}
      </div>
      {teaching && menu === null && <Notice tone="info">{t('learnWaiting')}</Notice>}
      {menu !== null && (
        <>
          <MenuTables menu={menu} acts={[wanted]} />
          <LearnMenu
            key={menu.entries.map((entry) => entry.label).join('|')}
            act={wanted}
            author={author}
            platform={flow.platform}
            menu={menu}
            actions={actions}
          />
          <SaveMenu platform={flow.platform} menu={menu} author={author} actions={actions} />
        </>
      )}
    </section>
  );
}

/** Instructions, or only that Uppsikt waits for the page once the official has said how it went. */
function WhatToDo({ flow, how }: { flow: Flow; how: string }) {
  if (flow.waits === true) return <p role="status">{t('waitsForPage')}</p>;
  return (
    <>
      <Notice tone="warn">{flow.message ?? how}</Notice>
      {flow.message !== null && <p>{how}</p>}
    </>
  );
}

/**
 * Uppsikt checks either way. Where it cannot see the result, the official's statement that the item is removed stands
 * as such.
 */
function HowItWent({ flowId, removes, actions }: { flowId: string; removes: boolean; actions: CardActions }) {
  return (
    <>
      {removes && (
        <Button id="removed-by-hand" weight="primary" onPress={() => void actions.resolve(flowId, 'removed-by-hand')}>
          {m('removedByHand')}
        </Button>
      )}
      <Button
        id="check-again"
        weight={removes ? 'secondary' : 'primary'}
        onPress={() => void actions.resolve(flowId, 'check-again')}
      >
        {t('checkAgain')}
      </Button>
    </>
  );
}
