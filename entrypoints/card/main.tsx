/** The card as an extension page: in a frame on the platform's page, or beside it in a side panel. Wiring only. */
import { render } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Card } from '../../components/assessment/card';
import '../../components/ui/tokens.css';
import '../../components/ui/ui.css';
import '../../components/assessment/card.css';
import { browser } from '../../lib/browser';
import { packInForce } from '../../lib/guidelines/packs';
import { setLanguage } from '../../lib/i18n/language';
import { onCardState, send } from '../../lib/messaging/client';
import type { CardState } from '../../lib/messaging/protocol';
import { readSettings } from '../../lib/settings/store';
import { actionsOn, cardActions } from './actions';

const pack = packInForce();

function CardPage() {
  const [state, setState] = useState<CardState | null | undefined>(undefined);
  useEffect(() => {
    void send('card.state', {}).then((answer) => {
      // A push may have come first and is newer; then the asked-for state is left.
      if (answer.ok) setState((now) => (now === undefined ? answer.value : now));
    });
    return onCardState(setState);
  }, []);
  const planned = usePlanned();
  const openedAt = state?.openedAt;
  const actions = useMemo(() => (openedAt === undefined ? cardActions : actionsOn(openedAt)), [openedAt]);
  return <Card pack={pack} state={state ? { ...state, planned: state.planned || planned } : state} actions={actions} />;
}

/** The plan may be answered in another tab while the card stands open; the card's own state was made when it opened. */
function usePlanned(): boolean {
  const [planned, setPlanned] = useState(false);
  useEffect(() => {
    const look = (): void => {
      void readSettings().then((settings) => {
        setLanguage(settings.language);
        document.documentElement.lang = settings.language;
        setPlanned(settings.plan !== null);
      });
    };
    look();
    browser.storage.onChanged.addListener(look);
    return () => browser.storage.onChanged.removeListener(look);
  }, []);
  return planned;
}

const root = document.getElementById('app');
if (root) render(<CardPage />, root);
