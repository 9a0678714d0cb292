/** After the seal: where it is, and what was done on the platform, as the official says. */
import { useEffect, useState } from 'preact/hooks';
import type { Completion } from '../../lib/domain/completion';
import type { FlowCopy } from '../../lib/domain/flow';
import type { Heard } from '../../lib/domain/second-eyes';
import { byHandText as t } from '../../lib/i18n/by-hand';
import { lostArchiveText } from '../../lib/i18n/lost-archive';
import { EyesForm } from '../checklist/eyes-form';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { useTrusted } from '../ui/trusted';

export type HandSaved =
  | { kind: 'sealed'; seq: number; copy: FlowCopy; archiveLost?: true | undefined }
  | { kind: 'broken'; part: string };

type Act = 'removed' | 'hidden' | 'kept';
const ACTS: Act[] = ['removed', 'hidden', 'kept'];

interface Props {
  saved: HandSaved;
  /** What a colleague had answered when it was sealed. */
  heard: Heard;
  /** Where the service hides nothing, the law does not wait for the colleague. */
  isUrgent: boolean;
  operator: string;
  actions: {
    noteAct: (act: Act) => Promise<string | null>;
    complete: (done: Completion) => Promise<string | null>;
    openArchive: () => void;
    another: () => void;
  };
}

export function After({ saved, heard: heardAtSeal, isUrgent, operator, actions }: Props) {
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
      {heard === 'waiting' && (
        <WaitForEyes {...{ operator, isUrgent }} onComplete={actions.complete} onHeard={setHeard} />
      )}
      {heard === 'keep' && <Notice tone="warn">{t('kept')}</Notice>}
      <ActChoice heard={heard} onNote={actions.noteAct} />
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

/** Uppsikt holds no button on another service: it says so first, and asks for the answer before anything else. */
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

/** What was done without the colleague's yes is not denied: it is noted as that. */
function ActChoice({ heard, onNote }: { heard: Heard; onNote: (act: Act) => Promise<string | null> }) {
  const trusted = useTrusted();
  const [act, setAct] = useState<Act>('kept');
  const [said, setSaid] = useState<string | null>(null);
  const choose = (each: Act) => trusted(() => setAct(each));
  return (
    <section>
      <p>{t('actHelp')}</p>
      <fieldset class="b-choices">
        <legend>{t('actTitle')}</legend>
        {ACTS.map((each) => (
          <label key={each}>
            <input type="radio" name="act" value={each} checked={act === each} onChange={choose(each)} />{' '}
            {each === 'removed' && (heard === 'waiting' || heard === 'keep')
              ? t(`act.removed.${heard}`)
              : t(`act.${each}`)}
          </label>
        ))}
      </fieldset>
      <div class="u-buttons">
        <Button id="note-act" onPress={() => void onNote(act).then((refused) => setSaid(refused ?? t('actNoted')))}>
          {t('noteAct')}
        </Button>
      </div>
      <p role="status">{said ?? ''}</p>
    </section>
  );
}
