/** The card as an extension page: in a frame on the platform's page, or beside it in a side panel. Wiring only. */
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Card } from '../../components/assessment/card';
import '../../components/ui/tokens.css';
import '../../components/ui/ui.css';
import '../../components/assessment/card.css';
import { packInForce } from '../../lib/guidelines/packs';
import { onCardState, send } from '../../lib/messaging/client';
import type { CardState } from '../../lib/messaging/protocol';
import { cardActions } from './actions';

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
  return <Card pack={pack} state={state} actions={cardActions} />;
}

const root = document.getElementById('app');
if (root) render(<CardPage />, root);
