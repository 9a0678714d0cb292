/** The answer panel for a tab: in the popup, in the side panel and on the card. Wiring only. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { AnswerPanel, type AnswerState, type Inserted } from '../../../components/answering/answer-panel';
import '../../../components/answering/answering.css';
import { KeptWords, type TypedAhead } from '../../../components/answering/kept-words';
import { AnswerCoach } from '../../../components/answering/answer-coach';
import { Button } from '../../../components/ui/button';
import { Notice } from '../../../components/ui/notice';
import { NEW_POST } from '../../answering/answer-key';
import { seenLines } from '../../coach/seen-lines';
import type { Pack } from '../../guidelines/schema';
import { answeringText as t } from '../../i18n/answering';
import { send } from '../../messaging/client';
import type { Request } from '../../messaging/protocol';
import { refusalText } from '../../problems/refusal-text';
import { copyText } from '../copy-text';
import { fold, keepDraft, tick } from '../background-api';
import { contextFor } from './coach-context';
import { openAtSide } from './open-at-side';

interface Props {
  pack: Pack;
  tabId: number;
  /** Increases when the state must be read again. */
  turn?: number;
  /** Where the panel is shown. */
  place?: Place;
}

type Place = 'popup' | 'side' | OnCard;

/** On the card, in an iframe on the page: the page may try anything to get a press there. */
interface OnCard extends TypedAhead {
  /** Why no text can be inserted into the page now. Null where it can. */
  whyNotNow: () => string | null;
}

/** The state with the tab that it was read for: text for one tab must not go into another. */
interface Read {
  tabId: number;
  state: AnswerState | 'failed';
}

export function Answer({ pack, tabId, turn = 0, place = 'popup' }: Props) {
  const [read, setRead] = useState<Read | null>(null);
  useEffect(() => {
    let isNewer = false;
    void send('answer.read', { tabId }).then((answer) => {
      if (isNewer) return;
      // A failed reread keeps the state that is shown.
      if (answer.ok) setRead({ tabId, state: answer.value });
      else setRead((before) => (before?.tabId === tabId ? before : { tabId, state: 'failed' }));
    });
    return () => void (isNewer = true);
  }, [tabId, turn]);
  if (read === null || read.tabId !== tabId) return null;
  if (read.state === 'failed') return <NoPanel place={place} fault={t('notRead')} />;
  return <AnswerIn pack={pack} tabId={tabId} state={read.state} place={place} />;
}

/** On the card, shows the text that was typed while the state was read. */
const NoPanel = ({ place, fault }: { place: Place; fault: string }) =>
  typeof place === 'object' ? (
    <KeptWords {...place} fault={fault} onCopy={copyText} />
  ) : (
    <Notice tone="warn">{fault}</Notice>
  );

interface AnswerInProps {
  pack: Pack;
  tabId: number;
  state: AnswerState;
  place: Place;
}

function AnswerIn({ pack, tabId, state, place }: AnswerInProps) {
  const isAtSide = place === 'side';
  const context = useMemo(() => contextFor(pack, state), [pack, state]);
  const { account } = state;
  if (account === null)
    return place === 'popup' ? null : place === 'side' ? (
      <p>{t('notHere')}</p>
    ) : (
      <NoPanel place={place} fault={t('notHere')} />
    );
  const keepLink = async (reason: string, address: string): Promise<boolean> =>
    (await send('answer.keep-link', { accountId: account.id, address, reason })).ok;
  return (
    <>
      {isAtSide && <p>{t('onPage', { name: account.name })}</p>}
      <AnswerPanel
        // Another item has another draft.
        key={`${account.id} ${state.item?.key ?? NEW_POST}`}
        pack={pack}
        state={state}
        account={account}
        isAtSide={isAtSide}
        takeTyped={typeof place === 'object' ? place.takeTyped : undefined}
        seen={({ text, kind }) => seenLines(text, { ...context, kind, ...NOTHING_BESIDE })}
        hints={({ text, kind, onChange }) => (
          <AnswerCoach key={kind} text={text} kind={kind} account={context} onChange={onChange} onKeepLink={keepLink} />
        )}
        actions={{
          tick: (key, ticked) => void tick(key, ticked),
          fold: (folded) => void fold(folded),
          keepDraft: (accountId, item, text) => void keepDraft(accountId, item, text),
          insert: (text, answered) => insert({ tabId, text, answered }, place),
          copy: copyText,
        }}
      />
      {place === 'popup' && (
        <Button id="answer-at-side" weight="quiet" onPress={() => openAtSide(tabId)}>
          {t('toSide')}
        </Button>
      )}
    </>
  );
}

/** The detected checklist lines depend on the text alone. */
const NOTHING_BESIDE = { hasPicture: false, hasVideo: false, isHeated: false };

async function insert(asked: Request<'answer.insert'>, place: Place): Promise<Inserted | { notNow: string }> {
  const notNow = typeof place === 'object' ? place.whyNotNow() : null;
  if (notNow !== null) return { notNow };
  const answer = await send('answer.insert', asked);
  if (!answer.ok && answer.problem === 'card-unseen') return { notNow: refusalText(answer) };
  const kind = answer.ok ? answer.value.kind : 'no-page';
  // The official continues in the page's own reply box. On the card, the page puts the card away.
  if (kind === 'inserted' && place === 'popup') window.close();
  return kind;
}
