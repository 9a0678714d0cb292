/** The one screen where an item is judged. */
import { useEffect, useState } from 'preact/hooks';
import { groundById, groundByKey, type Pack } from '../../lib/assessment/grounds';
import { cardText as t } from '../../lib/i18n/card';
import type { CardState } from '../../lib/messaging/protocol';
import { useTrusted } from '../ui/trusted';
import { Notice } from '../ui/notice';
import type { CardActions } from './card-actions';
import { CriticismRow } from './criticism-row';
import { GroundHelp } from './ground-help';
import { GroundList } from './ground-list';
import { mainIntent, SaveButtons } from './save-buttons';
import { useCardKeys } from './use-card-keys';
import type { JudgementState } from './use-judgement';

interface Props {
  pack: Pack;
  state: CardState;
  actions: CardActions;
  judgement: JudgementState;
}

export function AssessView({ pack, state, actions, judgement }: Props) {
  const [focused, setFocused] = useState<string | undefined>();
  const { fault, busy, save } = useSave(actions, judgement);
  useEffect(() => document.getElementById('card-title')?.focus(), []);
  useCardKeys({
    onGround: (key) => {
      const ground = groundByKey(pack, key);
      if (!ground) return;
      judgement.chooseGround(ground.id);
      document.getElementById(`ground-${ground.id}`)?.focus();
    },
    onCriticism: judgement.answerCriticism,
    onEnter: () => {
      const intent = mainIntent(state, judgement);
      // Only criticism is kept, plan or no plan.
      if (judgement.verdict === 'only-criticism') return;
      if (!state.planned) void actions.openPlan();
      else if (intent !== null) save(intent);
    },
  });
  return (
    <>
      <main class="c-body">
        <GroundList pack={pack} chosen={judgement.ground} onChoose={judgement.chooseGround} onFocus={setFocused} />
        <GroundHelp ground={(focused === undefined ? undefined : groundById(pack, focused)) ?? judgement.ground} />
        <CriticismRow pack={pack} answer={judgement.criticism} onAnswer={judgement.answerCriticism} />
        <Motivation judgement={judgement} />
      </main>
      <footer class="c-footer">
        {fault !== null && <Notice tone="danger">{fault}</Notice>}
        <SaveButtons pack={pack} state={state} judgement={judgement} busy={busy} onSave={save} onOpenPlan={() => void actions.openPlan()} />
      </footer>
    </>
  );
}

/** Saving once at a time: a second Enter while the first is on its way does nothing. */
function useSave(actions: CardActions, judgement: JudgementState) {
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const save = (intent: 'save-and-remove' | 'save-only'): void => {
    if (busy || judgement.ground === undefined || judgement.criticism === undefined) return;
    setBusy(true);
    setFault(null);
    void actions.save({ groundId: judgement.ground.id, criticism: judgement.criticism, motivation: judgement.motivation.trim(), intent }).then((words) => {
      setFault(words);
      setBusy(false);
    });
  };
  return { fault, busy, save };
}

function Motivation({ judgement }: { judgement: JudgementState }) {
  const trusted = useTrusted();
  return (
    <div class="c-motivation">
      <label for="motivation">{t('motivation')}</label>
      <textarea id="motivation" rows={2} maxLength={5000} lang="sv" value={judgement.motivation} onInput={trusted((event: Event) => judgement.write((event.currentTarget as HTMLTextAreaElement).value))} />
    </div>
  );
}
