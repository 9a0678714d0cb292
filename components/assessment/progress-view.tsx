/** A flow that is running or has ended: its steps, and below them what the current phase asks of the official. */
import { useState } from 'preact/hooks';
import { destroys } from '../../lib/domain/act';
import { actOf, type Flow } from '../../lib/domain/flow';
import { cardText as t } from '../../lib/i18n/card';
import { measuresText as m } from '../../lib/i18n/measures';
import type { CardState } from '../../lib/messaging/protocol';
import { Assisted } from './assisted';
import type { CardActions } from './card-actions';
import { MissingQuestion } from './missing-question';
import { goesTooWords, repliesReadWords, repliesSaidWords } from './reply-counts';
import { Result } from './result';
import { StepList } from './step-list';
import { UndoWait } from './undo-wait';
import { UndoWindow } from './undo-window';

interface Props {
  state: CardState;
  flow: Flow;
  platformName: string;
  actions: CardActions;
  now: () => number;
  onAssessAgain: () => void;
}

export function ProgressView({ state, flow, platformName, actions, now, onAssessAgain }: Props) {
  const { refused, refuse, heard } = useRefusals(actions, flow.id);
  return (
    <main class="c-body c-progress">
      <section aria-label={t('progressTitle')}>
        <StepList flow={flow} />
        {destroysHere(flow) && flow.replies > 0 && <p class="c-small">{goesTooWords(flow.replies)}</p>}
        <p class="c-small c-counts">{`${repliesSaidWords(state)} ${repliesReadWords(flow)}`.trim()}</p>
      </section>
      {flow.phase === 'confirm-missing' && <MissingQuestion flow={flow} actions={heard} />}
      {flow.phase === 'undo-window' && <UndoWindow flow={flow} actions={heard} now={now} onTooLate={refuse} />}
      {refused !== null && <p role="alert">{refused}</p>}
      {flow.phase === 'assisted' && (
        <Assisted flow={flow} menu={state.menu} author={state.reading.author.name} actions={heard} />
      )}
      {flow.phase === 'ended' && (
        <Result
          flow={flow}
          saved={state.saved?.evidenceId === flow.evidenceId ? state.saved : undefined}
          platformName={platformName}
          howToSwitch={state.howToSwitchAccount}
          actions={heard}
          onAssessAgain={onAssessAgain}
        />
      )}
      {quiet(flow) && (
        <p role="status">{flow.waits === true ? t('waitsForPage') : (flow.message ?? stepWords(flow))}</p>
      )}
      {flow.phase === 'queued' && flow.waits === true && <UndoWait flow={flow} actions={heard} onTooLate={refuse} />}
    </main>
  );
}

/** Why a press had no effect (Ångra came too late, or the page was busy). Shown for as long as the flow is followed. */
function useRefusals(
  actions: CardActions,
  flowId: string,
): { refused: string | null; refuse: (words: string | null) => void; heard: CardActions } {
  const [refused, setRefused] = useState<{ flowId: string; words: string } | null>(null);
  const refuse = (words: string | null): void => setRefused(words === null ? null : { flowId, words });
  const say = async (told: Promise<string | null>): Promise<string | null> => {
    const words = await told;
    refuse(words);
    return words;
  };
  const heard: CardActions = {
    ...actions,
    // A late Ångra is reported by its own button (refuse), which knows whether the step has changed by then.
    resolve: (id, decision) =>
      decision === 'undo' ? actions.resolve(id, decision) : say(actions.resolve(id, decision)),
  };
  return { refused: refused?.flowId === flowId ? refused.words : null, refuse, heard };
}

const destroysHere = (flow: Flow): boolean => {
  const act = actOf(flow);
  return act !== null && destroys(act);
};

const quiet = (flow: Flow): boolean => !['confirm-missing', 'undo-window', 'assisted', 'ended'].includes(flow.phase);

/** The current step in words, for the live region. The list next to it is not read out at every change. */
function stepWords(flow: Flow): string {
  if (flow.phase === 'capturing') return `${t('stepCapture')} …`;
  if (flow.phase === 'sealing') return `${t('stepSave')} …`;
  if (flow.phase === 'verifying' || flow.phase === 'copying') return `${t('stepCheck')} …`;
  return flow.phase === 'gone-check' ? `${t('stepVerify')} …` : `${m(`steps.${actOf(flow) ?? 'delete'}`)} …`;
}
