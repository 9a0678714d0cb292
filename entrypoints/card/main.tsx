/** The card as an extension page, in an iframe on the platform's page. Wiring only. */
import { render } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { Official } from '../../components/assessment/assess-view';
import { Card } from '../../components/assessment/card';
import { SeenContext } from '../../components/assessment/use-same-now';
import { isPlaying, trustedOrPlayed } from '../../components/ui/played-keys';
import { TrustContext } from '../../components/ui/trusted';
import '../../components/ui/tokens.css';
import '../../components/ui/ui.css';
import '../../components/assessment/card.css';
import { signatureOf } from '../../lib/answering/signature';
import { packInForce } from '../../lib/guidelines/packs';
import { electionNow } from '../../lib/assessment/party-touch';
import { crisisAt } from '../../lib/domain/crisis';
import { setLanguage } from '../../lib/i18n/language';
import { onCardState, send } from '../../lib/messaging/client';
import type { CardState } from '../../lib/messaging/protocol';
import type { Settings } from '../../lib/settings/schema';
import { wallTimeOf } from '../../lib/questions/stockholm-time';
import { realClock } from '../../lib/util/clock';
import { onSettingsChanged, readSettings } from '../../lib/settings/store';
import { actionsOn, cardActions } from '../../lib/pages/card/card-actions';
import { untilAdmitted } from '../../lib/pages/card/admitted';
import { holdFirstKeys, keysFromPage, openingDrawn } from '../../lib/pages/card/first-keys';
import { AnswerOnCard } from '../../lib/pages/card/answer-on-card';
import { onlyAwake } from '../../lib/pages/card/only-awake';
import { mayActNow, seenAnew, watchSight, whenAwake } from '../../lib/pages/card/watch-sight';

const pack = packInForce();
const actEnv = { mayAct: mayActNow, isPlayed: isPlaying };

function CardPage() {
  const [state, setState] = useState<CardState | null | undefined>(undefined);
  useEffect(() => {
    void send('card.state', {}).then((answer) => {
      // A pushed state that came first is newer, so this reply is dropped.
      if (answer.ok) setState((now) => (now === undefined ? answer.value : now));
    });
    return onCardState(setState, keysFromPage);
  }, []);
  const settings = useSettings();
  const openedAt = state?.openedAt;
  // A layout effect, so it runs after the card's own layout effects have added their key listeners. A plain effect
  // would wait for a paint, which a hidden iframe never has.
  useLayoutEffect(() => {
    seenAnew();
    openingDrawn(openedAt);
    if (openedAt !== undefined) void send('card.drawn', { openedAt });
  }, [openedAt]);
  const actions = useMemo(
    () => onlyAwake(openedAt === undefined ? cardActions : actionsOn(openedAt), actEnv),
    [openedAt],
  );
  return (
    <TrustContext.Provider value={trustedOrPlayed}>
      <SeenContext.Provider value={whenAwake}>
        <Card
          pack={pack}
          state={state ? { ...state, planned: state.planned || (settings?.plan ?? null) !== null } : state}
          actions={actions}
          filledIn={settings?.originalDisposal ?? null}
          official={officialOf(settings)}
          election={settings === undefined ? null : electionNow(pack, settings, wallTimeOf(realClock.now()).day)}
          crisis={settings === undefined ? null : crisisAt(settings.crises, realClock.now())}
          answering={
            state ? (slot) => <AnswerOnCard {...slot} pack={pack} tabId={state.tabId} env={actEnv} /> : undefined
          }
          onLearningAsked={(learning, said) => {
            if (openedAt !== undefined) void send('menu.shown', { openedAt, learning, said });
          }}
        />
      </SeenContext.Provider>
    </TrustContext.Provider>
  );
}

function officialOf(settings: Settings | undefined): Official {
  if (settings === undefined) return { name: '', signature: '', isNameless: false };
  const { name } = settings.operator;
  return { name, signature: signatureOf(settings, pack.municipality.name), isNameless: name.trim() === '' };
}

/**
 * Follows the settings. The plan and the disposal decision may be answered in another tab while the card is open, and
 * the card's own state dates from when it opened.
 */
function useSettings(): Settings | undefined {
  const [current, setCurrent] = useState<Settings | undefined>();
  useEffect(() => {
    const look = (): void => {
      void readSettings().then((settings) => {
        setLanguage(settings.language);
        document.documentElement.lang = settings.language;
        setCurrent(settings);
      });
    };
    look();
    return onSettingsChanged(look);
  }, []);
  return current;
}

const root = document.getElementById('app');
// A copy that the page itself loads stays blank: nothing is requested, shown or listened to until this document is
// admitted as the card.
void untilAdmitted().then(() => {
  holdFirstKeys();
  watchSight();
  if (root) render(<CardPage />, root);
});
