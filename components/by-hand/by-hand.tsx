/**
 * Evidence by hand: the ground first, then pictures and text, then the seal. Props in, callbacks out; pictures and the
 * store belong to the entrypoint.
 */
import { useEffect, useState } from 'preact/hooks';
import { maySave } from '../../lib/assessment/gate';
import { mayNotWait } from '../../lib/assessment/second-eyes';
import { isSecrecyGround, paragraphsOn } from '../../lib/assessment/secrecy';
import { groundByKey, type Pack } from '../../lib/assessment/grounds';
import type { CardJudgement } from '../../lib/assessment/build-decision';
import type { MessageAnswers } from '../../lib/assessment/incoming-message';
import { touchesOfForm } from '../../lib/assessment/party-touch';
import type { ElectionLists } from '../../lib/domain/election';
import { accountName, faultsOf, type HandForm } from '../../lib/by-hand/form';
import { serviceName } from '../../lib/by-hand/services';
import { byHandText as t } from '../../lib/i18n/by-hand';
import type { RegisteredAccount } from '../../lib/domain/account';
import type { Completion } from '../../lib/domain/completion';
import type { ForbiddenRoute, ForbiddenStep } from '../../lib/domain/forbidden';
import { localDay } from '../../lib/domain/local-day';
import type { Heard } from '../../lib/domain/second-eyes';
import type { OriginalDisposal } from '../../lib/settings/schema';
import type { CardActions } from '../assessment/card-actions';
import { CriticismQuestions } from '../assessment/criticism-questions';
import { ForbiddenView } from '../assessment/forbidden-view';
import { GroundHelp } from '../assessment/ground-help';
import { GroundInputs } from '../assessment/ground-inputs';
import { GroundList } from '../assessment/ground-list';
import { Reasons } from '../assessment/reasons';
import { SecrecyQuestions } from '../assessment/secrecy-questions';
import { PartyTouch } from '../assessment/party-touch';
import { SecondEyes } from '../assessment/second-eyes';
import { ThreatFirst } from '../assessment/threat-first';
import { useCardKeys } from '../assessment/use-card-keys';
import { useGate, type GateState } from '../assessment/use-gate';
import { Button } from '../ui/button';
import { saveIt } from '../assessment/press';
import { Notice } from '../ui/notice';
import { After, type HandSaved } from './after';
import { Kept } from './kept';
import { draftOf } from './notice-draft';
import { questionOf } from './eyes-question';
import { AddressField } from './address-field';
import { FactsForm } from './facts-form';
import { MessageForm } from './message-form';
import { Pictures, type ShownPicture } from './pictures';
import { PurposeChoice, type Purpose } from './purpose';
import { SaveRow, useHandSaving } from './save-row';

export interface ByHandProps {
  pack: Pack;
  planned: boolean;
  /** No name is set, so it is asked for here. */
  isNameless: boolean;
  filledIn: OriginalDisposal | null;
  /** The lists that items are matched against in an election period. Null or absent outside one. */
  election?: ElectionLists | null;
  register: RegisteredAccount[];
  /** The official's name. Empty when none is set. */
  operator: string;
  /** The signature below the notice to the author. Empty without a name. */
  signature: string;
  /** Milliseconds since 1970. */
  now: () => number;
  form: HandForm;
  onForm: (change: Partial<HandForm>) => void;
  /** The page that the form was opened from. Null when there is none to take a picture of. */
  page: { title: string } | null;
  pictures: ShownPicture[];
  /** One message for each picture that was not added. */
  pictureFaults: string[];
  taking: boolean;
  saved: HandSaved | null;
  forbidden: Pick<ForbiddenRoute, 'noteId' | 'ticks'>;
  actions: {
    take: () => void;
    add: (files: File[]) => void;
    leaveOut: (id: string) => void;
    /** Discards pictures and text: the ground forbids them. */
    forget: () => void;
    save: (judgement: CardJudgement) => Promise<string | null>;
    saveMessage: (answers: MessageAnswers) => Promise<string | null>;
    saveName: (name: string) => Promise<string | null>;
    /** Journals a step of the route for what must not be saved. The first step stores the note. */
    forbiddenStep: (step: ForbiddenStep, caseNumber: string | null) => Promise<string | null>;
    copy: (text: string) => Promise<string | null>;
    noteAct: (act: 'removed' | 'hidden' | 'kept') => Promise<string | null>;
    /** Journals what a colleague said about an item that is kept, without anything of the item. */
    noteEyes: CardActions['noteEyes'];
    /** Adds to the sealed record, as a row of its own. */
    complete: (done: Completion) => Promise<string | null>;
    openPlan: () => void;
    openArchive: () => void;
    another: () => void;
  };
}

export function ByHand(props: ByHandProps) {
  const gate = useGate(
    props.pack,
    props.filledIn,
    { name: props.operator, today: localDay(new Date(props.now())) },
    { touches: touchesOfForm(props.form, props.election ?? null) },
  );
  const forbidden = gate.verdict === 'never-capture';
  const isMessage = gate.ground === undefined;
  useEffect(() => {
    if (forbidden) props.actions.forget();
  }, [forbidden]);
  if (props.saved !== null)
    return (
      <div class="b-page">
        <h1>{t('title')}</h1>
        <After
          saved={props.saved}
          heard={isMessage ? 'not-asked' : heardAtSeal(gate)}
          isUrgent={gate.ground !== undefined && mayNotWait(gate.ground, gate.why, false)}
          operator={props.operator}
          isThreat={gate.ground?.route === 'threat'}
          isMessage={isMessage}
          draftOf={(act) => draftOf(props, gate, act)}
          actions={props.actions}
        />
      </div>
    );
  if (forbidden) return <Forbidden {...props} gate={gate} />;
  return <Filling {...props} gate={gate} />;
}

/** The colleague's answer when the record was sealed. */
const heardAtSeal = ({ why, eyes, eyesLack }: GateState): Heard =>
  why === null ? 'not-asked' : eyesLack === null && eyes.answer !== null ? eyes.answer : 'waiting';

type WithGate = ByHandProps & { gate: GateState };

/** No picture can be taken or added from here. Pictures added earlier are already discarded. */
function Forbidden({ form, onForm, forbidden, actions, gate }: WithGate) {
  const back = (): Promise<null> => {
    gate.forgetGround();
    return Promise.resolve(null);
  };
  return (
    <div class="b-page">
      <h1>{t('title')}</h1>
      {/* The note belongs to this address. Another item needs a new form. */}
      {forbidden.noteId === null ? (
        <AddressField form={form} onForm={onForm} />
      ) : (
        <div class="u-buttons">
          <Button onPress={actions.another}>{t('anotherNote')}</Button>
        </div>
      )}
      <ForbiddenView
        platformName={form.service === 'other' ? form.serviceName || t('platform') : serviceName(form.service)}
        address={form.address}
        route={{ ...forbidden, removal: null, stored: { kind: 'unknown' } }}
        actions={{ choose: () => Promise.resolve(null), step: actions.forbiddenStep, copy: actions.copy, back }}
      />
    </div>
  );
}

/** An item from a page where messages are read is kept as a message, unless the official says otherwise. */
function Filling(props: WithGate) {
  const { planned, page, actions, form, onForm, gate } = props;
  const [purpose, setPurpose] = useState<Purpose>(form.kind === 'message' ? 'message' : 'ground');
  const choose = (next: Purpose): void => {
    setPurpose(next);
    // A ground that was looked at earlier must not be saved with a message.
    if (next === 'message') gate.forgetGround();
    if (next === 'message') onForm({ kind: 'message' });
  };
  return (
    <main class="b-page">
      <h1>{t('title')}</h1>
      <p>{t('intro')}</p>
      {page !== null && <p class="u-help">{t('from', { title: page.title })}</p>}
      {!planned && (
        <Notice tone="warn">
          <p>{t('planNeeded')}</p>
          <Button onPress={actions.openPlan}>{t('openPlan')}</Button>
        </Notice>
      )}
      <PurposeChoice purpose={purpose} onChoose={choose} />
      {purpose === 'message' ? <MessageForm {...props} onGround={() => choose('ground')} /> : <WithGround {...props} />}
    </main>
  );
}

function WithGround(props: WithGate) {
  const { pack, gate } = props;
  const [focused, setFocused] = useState<string | undefined>();
  useCardKeys({
    onGround: (key) => {
      const ground = groundByKey(pack, key);
      if (ground !== undefined) gate.chooseGround(ground.id);
    },
    onYesNo: gate.answerNext,
    onEnter: () => undefined,
  });
  return (
    <>
      <section aria-labelledby="b-ground">
        <h2 id="b-ground">{t('groundTitle')}</h2>
        <GroundList pack={pack} chosen={gate.ground} onChoose={gate.chooseGround} onFocus={setFocused} />
        <GroundHelp ground={pack.grounds.find(({ id }) => id === focused) ?? gate.ground} />
        {gate.ground === undefined && <p class="u-help">{t('groundFirst')}</p>}
      </section>
      {gate.ground !== undefined && <AfterGround {...props} />}
    </>
  );
}

function AfterGround(props: WithGate) {
  const { pack, gate } = props;
  const [tried, setTried] = useState(false);
  const faults = tried ? faultsOf(props.form, props.pictures.length) : {};
  return (
    <>
      {gate.ground?.route === 'threat' && <ThreatFirst how="byHand" />}
      <section class="b-step" aria-labelledby="b-pictures">
        <Pictures {...props} />
      </section>
      <section class="b-step" aria-labelledby="b-facts">
        <FactsForm form={props.form} register={props.register} faults={faults} onForm={props.onForm} />
      </section>
      <section class="b-step" aria-labelledby="b-judge">
        <h2 id="b-judge">{t('judgeTitle')}</h2>
        {gate.ground !== undefined && <GroundInputs ground={gate.ground} gate={gate} />}
        {isSecrecyGround(gate.ground) && (
          <SecrecyQuestions
            unfolded
            gate={gate}
            paragraphs={paragraphsOn(pack, localDay(new Date(props.now())))}
            item={props.form}
            account={accountName(props.register, props.form)}
          />
        )}
        <PartyTouch election={gate.election} />
        <CriticismQuestions pack={pack} gate={gate} />
        {gate.verdict !== 'only-criticism' && <Reasons gate={gate} />}
        {gate.verdict !== 'only-criticism' && (
          <SecondEyes
            unfolded
            gate={gate}
            question={questionOf(props)}
            onCopy={(text) => void props.actions.copy(text)}
          />
        )}
        <Save {...props} onTry={() => setTried(true)} />
      </section>
    </>
  );
}

function Save(props: WithGate & { onTry: () => void }) {
  const { gate, planned, isNameless, form, pictures, actions, taking, onTry } = props;
  const saving = useHandSaving(isNameless, actions.saveName);
  if (gate.verdict === 'only-criticism')
    return (
      <Notice tone="info">
        <strong>{t('onlyCriticism')}</strong>
      </Notice>
    );
  if (gate.verdict === 'kept') return <Kept gate={gate} isNameless={isNameless} actions={actions} />;
  const press = (): void => {
    onTry();
    const first = Object.keys(faultsOf(form, pictures.length))[0];
    const judgement = gate.judgement(saveIt);
    if (first !== undefined) document.getElementById(first)?.focus();
    if (first !== undefined || judgement === undefined) return;
    saving.run(() => actions.save(judgement));
  };
  const isReady = planned && maySave(gate.verdict) && !taking;
  return <SaveRow {...{ saving, planned, isReady }} notYet={t('notYet')} label={t('save')} onPress={press} />;
}
