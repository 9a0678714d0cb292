/** The one screen where an item is judged. */
import { useEffect, useState } from 'preact/hooks';
import { caseText } from '../../lib/assessment/case-text';
import { groundById, groundByKey, type Pack, type Template } from '../../lib/assessment/grounds';
import type { CardState } from '../../lib/messaging/protocol';
import { Notice } from '../ui/notice';
import { AnswerTemplate } from './answer-template';
import type { CardActions } from './card-actions';
import { CriticismQuestions } from './criticism-questions';
import { GroundHelp } from './ground-help';
import { GroundInputs } from './ground-inputs';
import { GroundList } from './ground-list';
import { Reasons } from './reasons';
import { mainAct, SaveButtons } from './save-buttons';
import { SecondEyes } from './second-eyes';
import { useCardKeys } from './use-card-keys';
import type { GateState } from './use-gate';
import { useSave } from './use-save';

interface Props {
  pack: Pack;
  state: CardState;
  actions: CardActions;
  gate: GateState;
  /** Who works here, for the signature and the question to a colleague; empty when no name is set. */
  official: { name: string; signature: string };
}

export function AssessView(props: Props) {
  const [template, setTemplate] = useState<Template | undefined>();
  const { actions, official } = props;
  if (template === undefined) return <Judging {...props} onTemplate={setTemplate} />;
  const copy = (text: string): void => void actions.copy(text).then((fault) => (fault === null ? actions.answer() : null));
  return <AnswerTemplate template={template} known={{ signatur: official.signature }} onCopy={copy} onBack={() => setTemplate(undefined)} />;
}

function Judging({ pack, state, actions, gate, official, onTemplate }: Props & { onTemplate: (template: Template) => void }) {
  const [focused, setFocused] = useState<string | undefined>();
  const { fault, busy, save, noteKept } = useSave(actions, gate);
  useEffect(() => document.getElementById('card-title')?.focus(), []);
  const answer = (): void => void actions.answer();
  useCardKeys({
    onGround: (key) => {
      const ground = groundByKey(pack, key);
      if (!ground) return;
      gate.chooseGround(ground.id);
      document.getElementById(`ground-${ground.id}`)?.focus();
    },
    onYesNo: gate.answerNext,
    onEnter: () => {
      const act = mainAct(state, gate);
      if (act === 'answer') answer();
      else if (act === 'plan') void actions.openPlan();
      else if (act !== null) save(act);
    },
  });
  const { ground } = gate;
  const question = caseText({ platformName: state.reading.ref.platform === 'youtube' ? 'YouTube' : 'Facebook', pageName: state.registered.name, address: state.reading.permalink, ground, operator: official.name === '' ? null : official.name });
  return (
    <>
      <main class="c-body">
        <GroundList pack={pack} chosen={ground} onChoose={gate.chooseGround} onFocus={setFocused} />
        <GroundHelp ground={(focused === undefined ? undefined : groundById(pack, focused)) ?? ground} />
        {ground !== undefined && <GroundInputs ground={ground} gate={gate} />}
        <CriticismQuestions pack={pack} gate={gate} />
        {gate.verdict !== 'only-criticism' && <Reasons gate={gate} />}
        {ground !== undefined && gate.verdict !== 'only-criticism' && <SecondEyes gate={gate} question={question} onCopy={(text) => void actions.copy(text)} />}
      </main>
      <footer class="c-footer">
        {fault !== null && <Notice tone="danger">{fault}</Notice>}
        <SaveButtons pack={pack} state={state} gate={gate} busy={busy} onSave={save} onAnswer={answer} onTemplate={onTemplate} onNoteKept={noteKept} onOpenPlan={(part) => void (part === undefined ? actions.openPlan() : actions.openPlan(part))} />
      </footer>
    </>
  );
}
