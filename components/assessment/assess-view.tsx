/** The single screen where an item is judged. */
import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { caseText } from '../../lib/assessment/case-text';
import { groundById, groundByKey, type Pack, type Template } from '../../lib/assessment/grounds';
import { isSecrecyGround, paragraphsOn } from '../../lib/assessment/secrecy';
import { localDay } from '../../lib/domain/local-day';
import type { CardState } from '../../lib/messaging/protocol';
import { nameOfPlatform } from '../../lib/platforms/manifests';
import { Notice } from '../ui/notice';
import { AnswerTemplate } from './answer-template';
import type { CardActions } from './card-actions';
import { CriticismQuestions } from './criticism-questions';
import { GroundHelp } from './ground-help';
import { GroundInputs } from './ground-inputs';
import { GroundList } from './ground-list';
import { PartyTouch } from './party-touch';
import { MayBePersonal } from './may-be-personal';
import { MoreMeasures } from './more-measures';
import { NativePressed } from './native-pressed';
import { Reasons } from './reasons';
import { RestoreItem } from './restore-item';
import { SameAsLast } from './same-as-last';
import { mainAct, mayHideHere, mayRemoveHere, SaveButtons } from './save-buttons';
import { SecrecyQuestions } from './secrecy-questions';
import { SecondEyes, type EyesQuestion } from './second-eyes';
import { noticeAhead } from '../../lib/assessment/notice-text';
import { toRestore } from '../../lib/assessment/earlier-standing';
import { isOffered } from '../../lib/domain/offer';
import { TellFirst, type ToldAct } from './tell-first';
import { ThreatFirst } from './threat-first';
import { useCardKeys } from './use-card-keys';
import type { GateState } from './use-gate';
import { useSameNow } from './use-same-now';
import { useSave } from './use-save';
import { useYourName, YourNameField } from './your-name';
import { useTitleFocus } from './use-title-focus';

/** Who works here. Used for the signature and for the question to a colleague. */
export interface Official {
  name: string;
  signature: string;
  /** True when the settings have been read and hold no name. */
  isNameless: boolean;
}

interface Props {
  pack: Pack;
  state: CardState;
  actions: CardActions;
  gate: GateState;
  /** The official chooses the forbidden ground because they are unsure. */
  onUnsure: () => void;
  /** Opens the answer, on the card or on the page. */
  onAnswer: () => void;
  official: Official;
  now: () => number;
}

export function AssessView(props: Props) {
  const [template, setTemplate] = useState<Template | undefined>();
  const [telling, setTelling] = useState(false);
  const sameDone = useRef<string | null>(null);
  const { actions, official } = props;
  if (telling) return <Telling {...props} onBack={() => setTelling(false)} />;
  if (template === undefined)
    return <Judging {...props} sameDone={sameDone} onTemplate={setTemplate} onTellFirst={() => setTelling(true)} />;
  const copy = (text: string): void =>
    void actions.copy(text).then((fault) => (fault === null ? actions.answer() : null));
  return (
    <AnswerTemplate
      template={template}
      known={{ signatur: official.signature }}
      onCopy={copy}
      onBack={() => setTemplate(undefined)}
    />
  );
}

/** The measures that the author may be told about beforehand. The one that Enter does comes first. */
function actsAhead(state: CardState, gate: GateState): ToldAct[] {
  const main = mainAct(state, gate);
  const open: ToldAct[] = [];
  if (mayRemoveHere(state) && gate.measures.includes('remove')) open.push('remove');
  if (mayHideHere(state) && gate.measures.includes('hide')) open.push('hide');
  return main === 'save-and-hide' ? open.toReversed() : open;
}

/** Nobody replies to a threat, and a pack may have no text for it. */
const mayTellFirst = (pack: Pack, state: CardState, gate: GateState): boolean =>
  gate.ground?.route !== 'threat' &&
  actsAhead(state, gate).length > 0 &&
  pack.templates.some(({ kind }) => kind === 'notice-before');

function Telling({ pack, state, actions, gate, official, now, onBack }: Props & { onBack: () => void }) {
  const { ground } = gate;
  if (ground === undefined) return null;
  const recordTold = (act: ToldAct): void => {
    gate.tell({ at: new Date(now()).toISOString(), how: 'reply', groundId: ground.id, act });
    onBack();
  };
  return (
    <TellFirst
      acts={actsAhead(state, gate)}
      draftOf={(act) => noticeAhead(pack, ground, act, official.signature)}
      onInsert={(text) => actions.insert(text, { tabId: state.tabId, answered: state.reading.ref })}
      onCopy={(text) => actions.copy(text)}
      onTold={recordTold}
      onBack={onBack}
    />
  );
}

type JudgingProps = Props & {
  onTemplate: (template: Template) => void;
  onTellFirst: () => void;
  /** The opening for which 'Lika som förra', pressed at the item itself, has already been done. */
  sameDone: RefObject<string | null>;
};

function Judging(props: JudgingProps) {
  const { pack, state, actions, gate, official, now, onUnsure, onAnswer, onTemplate } = props;
  const [focused, setFocused] = useState<string | undefined>();
  const name = useYourName(official.isNameless, (words) => actions.saveName(words));
  const { fault, busy, save, saveSame, noteKept, setFault } = useSave(actions, gate, name);
  const same = sameOffered(state, gate);
  const restorable = toRestore(state);
  useTitleFocus();
  useJudgingKeys({ pack, state, actions, gate, onAnswer, onSame: () => saveSame(same), onSave: save });
  const { ground } = gate;
  const isOffered = same !== null && ground === undefined;
  useSameNow({ state, isOffered, doneFor: props.sameDone, onSame: () => saveSame(same), now });
  return (
    <>
      <main class="c-body">
        {restorable !== null && (
          <RestoreItem
            act={restorable.act}
            onRestore={(reason) => actions.actLater(restorable.evidenceId, restorable.act, reason)}
          />
        )}
        <NativePressed state={state} actions={actions} onFault={setFault} />
        {same !== null && <SameAsLast pack={pack} same={same} busy={busy} onSame={() => saveSame(same)} />}
        <MayBePersonal text={state.reading.text.raw} />
        <PartyTouch election={gate.election} />
        <GroundList pack={pack} chosen={ground} onChoose={gate.chooseGround} onUnsure={onUnsure} onFocus={setFocused} />
        <GroundHelp ground={(focused === undefined ? undefined : groundById(pack, focused)) ?? ground} />
        <GroundQuestions {...props} busy={busy} onSave={save} />
      </main>
      <footer class="c-footer">
        {fault !== null && <Notice tone="danger">{fault}</Notice>}
        <YourNameField
          name={name}
          when={state.planned && gate.ground !== undefined && gate.verdict !== 'only-criticism'}
        />
        <SaveButtons
          pack={pack}
          state={state}
          gate={gate}
          busy={busy}
          onSave={save}
          onAnswer={onAnswer}
          onTemplate={onTemplate}
          onNoteKept={noteKept}
          onOpenPlan={(part) => void (part === undefined ? actions.openPlan() : actions.openPlan(part))}
        />
      </footer>
    </>
  );
}

/** The questions about the chosen ground, and the measures beyond the usual ones. */
function GroundQuestions({
  pack,
  state,
  actions,
  gate,
  official,
  now,
  busy,
  onSave,
  onTellFirst,
}: Omit<JudgingProps, 'onUnsure' | 'onAnswer' | 'onTemplate'> & {
  busy: boolean;
  onSave: ReturnType<typeof useSave>['save'];
}) {
  const { ground } = gate;
  return (
    <>
      {ground?.route === 'threat' && <ThreatFirst how={isOffered(state.offers, 'hide') ? 'hide' : 'noHide'} />}
      {ground !== undefined && <GroundInputs ground={ground} gate={gate} />}
      <CriticismQuestions pack={pack} gate={gate} />
      {gate.verdict !== 'only-criticism' && (
        <Reasons gate={gate} busy={busy} onTellFirst={mayTellFirst(pack, state, gate) ? onTellFirst : undefined} />
      )}
      {ground !== undefined && gate.verdict !== 'only-criticism' && (
        <div class={isSecrecyGround(ground) ? 'c-folds' : 'c-aside'}>
          {isSecrecyGround(ground) && (
            <SecrecyQuestions
              gate={gate}
              paragraphs={paragraphsOn(pack, localDay(new Date(now())))}
              item={{ author: state.reading.author.name, text: state.reading.text.raw }}
              account={state.registered.name}
            />
          )}
          <SecondEyes
            gate={gate}
            question={questionOf(state, ground, official.name)}
            onCopy={(text) => void actions.copy(text)}
          />
        </div>
      )}
      {ground !== undefined &&
        gate.verdict !== 'only-criticism' &&
        state.planned &&
        (state.removalOff ?? []).length === 0 && (
          <MoreMeasures state={state} gate={gate} busy={busy} onSave={onSave} now={now} />
        )}
    </>
  );
}

function useJudgingKeys({
  pack,
  state,
  actions,
  gate,
  onAnswer,
  onSame,
  onSave,
}: Pick<Props, 'pack' | 'state' | 'actions' | 'gate'> & {
  onAnswer: () => void;
  onSame: () => void;
  onSave: ReturnType<typeof useSave>['save'];
}): void {
  useCardKeys({
    onGround: (key) => {
      const ground = groundByKey(pack, key);
      if (!ground) return;
      gate.chooseGround(ground.id);
      document.getElementById(`ground-${ground.id}`)?.focus();
    },
    onYesNo: gate.answerNext,
    onSame,
    onEnter: () => {
      const act = mainAct(state, gate);
      if (act === 'answer') onAnswer();
      else if (act === 'plan') void actions.openPlan();
      else if (act !== null) onSave({ intent: act });
    },
  });
}

/** What is sent to the colleague who is asked. */
export function questionOf(state: CardState, ground: GateState['ground'], operator: string): EyesQuestion {
  const question = caseText({
    platformName: nameOfPlatform(state.reading.ref.platform),
    pageName: state.registered.name,
    address: state.reading.permalink,
    ground,
    operator: operator === '' ? null : operator,
  });
  return { ...question, to: state.registered.eyesMail ?? null };
}

/** 'Lika som förra' is offered only where it can be done at once, not where the next question would stop it. */
function sameOffered(
  state: CardState,
  { eyes, election }: Pick<GateState, 'eyes' | 'election'>,
): NonNullable<CardState['sameAsLast']> | null {
  // A colleague's no is about this item, whatever the judgement of the item before.
  const isKept = state.keptByEyes !== undefined || eyes.answer === 'keep';
  // Whether the item touches a party is also particular to this item; the item before says nothing about it.
  const isTouched = election !== null && (election.isTicked || election.touches.length > 0);
  const same = state.sameAsLast ?? null;
  if (same === null || isKept || isTouched || !state.planned) return null;
  const may = same.judgement.intent === 'save-and-hide' ? mayHideHere(state) : mayRemoveHere(state);
  return may ? same : null;
}
