/** After the seal: where the evidence is, and what the official did on the platform. */
import { useEffect, useState } from 'preact/hooks';
import type { Completion } from '../../lib/domain/completion';
import type { FlowCopy } from '../../lib/domain/flow';
import type { Heard } from '../../lib/domain/second-eyes';
import { byHandText as t } from '../../lib/i18n/by-hand';
import { messageText } from '../../lib/i18n/incoming-message';
import { lostArchiveText } from '../../lib/i18n/lost-archive';
import { FROM_THE_SEAL } from '../../lib/records/holds';
import { NoticeOffer } from '../assessment/notice-offer';
import { EyesForm } from '../checklist/eyes-form';
import { ThreatRoute } from '../checklist/threat-route';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { Radios } from './radios';

export type HandSaved =
  | {
      kind: 'sealed';
      seq: number;
      copy: FlowCopy;
      /** Whether a message that needs an answer was added to the list of questions; `none` for everything else. */
      question: 'none' | 'entered' | 'no-account' | 'failed';
      archiveLost?: true | undefined;
    }
  | { kind: 'broken'; part: string };

type Act = 'removed' | 'hidden' | 'kept';
const ACTS: Act[] = ['removed', 'hidden', 'kept'];

interface Props {
  saved: HandSaved;
  /** The colleague's answer when the record was sealed. */
  heard: Heard;
  /** The service cannot hide the item, and the law does not wait for the colleague. */
  isUrgent: boolean;
  operator: string;
  isThreat: boolean;
  /** It was kept as an incoming message: nothing is done with it on the platform. */
  isMessage: boolean;
  /** The notice to the author after the measure. Null where the author is not notified. */
  draftOf: (act: 'removed' | 'hidden') => string | null;
  actions: {
    copy: (text: string) => Promise<string | null>;
    noteAct: (act: Act) => Promise<string | null>;
    complete: (done: Completion) => Promise<string | null>;
    openArchive: () => void;
    another: () => void;
  };
}

export function After({ saved, heard: heardAtSeal, isUrgent, operator, isThreat, isMessage, draftOf, actions }: Props) {
  const [noted, setNoted] = useState<Act | null>(null);
  const [heard, setHeard] = useState(heardAtSeal);
  useEffect(() => document.getElementById('b-after')?.focus(), []);
  if (saved.kind === 'broken') {
    return (
      <main id="b-after" tabIndex={-1}>
        <Notice tone="danger">{t('broken', { part: saved.part })}</Notice>
        <Button onPress={actions.another}>{t('another')}</Button>
      </main>
    );
  }
  return (
    <main id="b-after" tabIndex={-1} class="u-stack">
      <Notice tone="ok">
        {t('saved', { seq: saved.seq })}
        {saved.copy.state === 'confirmed' ? ` ${t('copied', { folder: saved.copy.folder ?? '' })}` : ''}
      </Notice>
      {saved.archiveLost === true && <Notice tone="warn">{lostArchiveText('atSeal')}</Notice>}
      {saved.copy.state === 'failed' && <Notice tone="warn">{t('notCopied')}</Notice>}
      {isThreat && <ThreatRoute ticks={{}} holds={[FROM_THE_SEAL]} onDone={actions.complete} />}
      {heard === 'waiting' && (
        <WaitForEyes {...{ operator, isUrgent }} onComplete={actions.complete} onHeard={setHeard} />
      )}
      {heard === 'keep' && <Notice tone="warn">{t('kept')}</Notice>}
      <OnTheList question={saved.question} />
      {!isMessage && <ActChoice heard={heard} onNote={actions.noteAct} onNoted={setNoted} />}
      <Tell draft={noted === null || noted === 'kept' ? null : draftOf(noted)} actions={actions} />
      <div class="u-buttons">
        <Button id="open-archive" weight="primary" onPress={actions.openArchive}>
          {t('openArchive')}
        </Button>
        <Button id="another" onPress={actions.another}>
          {t('another')}
        </Button>
      </div>
    </main>
  );
}

/**
 * Uppsikt controls no button on another service. So it warns first, and asks for the colleague's answer before anything
 * else.
 */
function WaitForEyes({
  operator,
  isUrgent,
  onComplete,
  onHeard,
}: {
  operator: string;
  isUrgent: boolean;
  onComplete: Props['actions']['complete'];
  onHeard: (heard: Heard) => void;
}) {
  const [fault, setFault] = useState<string | null>(null);
  const complete = (done: Completion): void =>
    void onComplete(done).then((words) => {
      setFault(words);
      if (words === null && done.part === 'second-eyes') onHeard(done.answer);
    });
  return (
    <section id="b-eyes" class="u-stack">
      <Notice tone="warn">{t(isUrgent ? 'eyesUrgent' : 'eyesFirst')}</Notice>
      {fault !== null && <Notice tone="danger">{fault}</Notice>}
      <EyesForm operator={operator} complete={complete} />
    </section>
  );
}

function OnTheList({ question }: { question: Extract<HandSaved, { kind: 'sealed' }>['question'] }) {
  if (question === 'none') return null;
  return <Notice tone={question === 'entered' ? 'ok' : 'warn'}>{messageText(`question.${question}`)}</Notice>;
}

/** Once the item is gone, the author may be told why. */
function Tell({ draft, actions }: { draft: string | null; actions: Props['actions'] }) {
  const [isDone, setDone] = useState(false);
  if (draft === null || draft === '' || isDone) return null;
  const done = (row: Completion): Promise<string | null> =>
    actions.complete(row).then((words) => {
      setDone(words === null);
      return words;
    });
  return <NoticeOffer notice={{ due: 'measure', draft }} onCopy={actions.copy} onDone={done} />;
}

/** Records what the official did. Acting without the colleague's yes is not refused: it is recorded as that. */
function ActChoice({
  heard,
  onNote,
  onNoted,
}: {
  heard: Heard;
  onNote: (act: Act) => Promise<string | null>;
  onNoted: (act: Act) => void;
}) {
  const [act, setAct] = useState<Act>('kept');
  const [said, setSaid] = useState<string | null>(null);
  const note = (): void =>
    void onNote(act).then((refused) => {
      setSaid(refused ?? t('actNoted'));
      if (refused === null) onNoted(act);
    });
  return (
    <section>
      <p>{t('actHelp')}</p>
      <Radios
        name="act"
        legend={t('actTitle')}
        values={ACTS}
        value={act}
        wordsOf={(each) =>
          each === 'removed' && (heard === 'waiting' || heard === 'keep') ? t(`act.removed.${heard}`) : t(`act.${each}`)
        }
        onChoose={setAct}
      />
      <div class="u-buttons">
        <Button id="note-act" onPress={note}>
          {t('noteAct')}
        </Button>
      </div>
      <p role="status">{said ?? ''}</p>
    </section>
  );
}
