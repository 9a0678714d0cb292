/** The card: one item, judged on one screen, then followed through its five steps. Props in, callbacks out; the browser is the entrypoint's. */
import { useState } from 'preact/hooks';
import type { Pack } from '../../lib/assessment/grounds';
import { itemKey } from '../../lib/domain/item-key';
import { cardText as t } from '../../lib/i18n/card';
import type { CardState } from '../../lib/messaging/protocol';
import type { OriginalDisposal } from '../../lib/settings/schema';
import { AssessView } from './assess-view';
import type { CardActions } from './card-actions';
import { CardHeader } from './card-header';
import { ForbiddenView } from './forbidden-view';
import { ProgressView } from './progress-view';
import { useEscape } from './use-card-keys';
import { useGate } from './use-gate';

export interface CardProps {
  pack: Pack;
  /** undefined before the first answer, null when no item is chosen. */
  state: CardState | null | undefined;
  actions: CardActions;
  /** The disposal decision of the settings; null when none is filled in. */
  filledIn?: OriginalDisposal | null;
  official?: { name: string; signature: string };
  now?: () => number;
}

const NOBODY = { name: '', signature: '' };

export function Card({ pack, state, actions, filledIn = null, official = NOBODY, now = Date.now }: CardProps) {
  useEscape(() => void actions.close());
  if (state === undefined || state === null) return <NoItem words={t(state === undefined ? 'loading' : 'nothing')} />;
  // Another item is another judgement: nothing of the last one may stand preselected.
  return <OneItem key={`${itemKey(state.reading.ref)} ${state.openedAt}`} pack={pack} state={state} actions={actions} filledIn={filledIn} official={official} now={now} />;
}

function NoItem({ words }: { words: string }) {
  return (
    <main class="c-empty">
      <h1 class="u-hidden">{t('title')}</h1>
      <p role="status">{words}</p>
    </main>
  );
}

type ItemProps = Required<Omit<CardProps, 'state'>> & { state: CardState };

function OneItem({ pack, state, actions, filledIn, official, now }: ItemProps) {
  const gate = useGate(pack, filledIn);
  /** The ended flow that the official has left behind to judge again. */
  const [left, setLeft] = useState<string | null>(null);
  const flow = state.flow !== null && state.flow.id !== left ? state.flow : null;
  const forbidden = flow === null && gate.verdict === 'never-capture';
  const platformName = state.reading.ref.platform === 'youtube' ? 'YouTube' : 'Facebook';
  return (
    <div class="c-card">
      <CardHeader state={state} covered={forbidden} onClose={() => void actions.close()} />
      {flow !== null && <ProgressView state={state} flow={flow} platformName={platformName} actions={actions} now={now} onAssessAgain={() => setLeft(flow.id)} />}
      {forbidden && <ForbiddenView platformName={platformName} actions={actions} onBack={gate.forgetGround} />}
      {flow === null && !forbidden && <AssessView pack={pack} state={state} actions={actions} gate={gate} official={official} />}
    </div>
  );
}
