/**
 * What is left to do about a decision, each task with its own short form. What is written becomes a row of its own; the
 * sealed part does not change.
 */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { OfferedParagraph } from '../../lib/assessment/secrecy';
import type { Completion } from '../../lib/domain/completion';
import type { Decision } from '../../lib/domain/decision';
import type { JournalRow } from '../../lib/domain/journal';
import { threatTicks } from '../../lib/domain/routes';
import { holdsOf } from '../../lib/records/holds';
import { leftToDo, type LeftPart, type LeftTask, type SealedFacts } from '../../lib/records/left-to-do';
import { noticeDue, type NoticeDue } from '../../lib/records/notice-due';
import { reversalText } from '../../lib/i18n/reversal';
import { completeText as t } from '../../lib/i18n/complete';
import { taskWords } from '../../lib/i18n/decision';
import { SecrecyForm } from '../checklist/secrecy-form';
import { EyesForm } from '../checklist/eyes-form';
import { NoticeForm } from '../checklist/notice-form';
import { PrintForm } from '../checklist/print-form';
import { ThreatRoute } from '../checklist/threat-route';
import { Notice } from '../ui/notice';
import { HoldSection } from './hold-section';
import { RegistryMail, type RegistryMailProps } from './registry-mail';
import { useAtField, type AtField } from './use-at-field';
import { WordsForm } from '../checklist/words-form';

interface CompleteActions extends Drafts {
  /** @returns null when the row was written, otherwise a message that says why not */
  onComplete: (done: Completion) => Promise<string | null>;
}

interface Drafts {
  /** The notice to the author as a draft, from the pack's template. */
  noticeText: (due: NoticeDue) => Promise<string>;
  /** The provisions to choose from when secrecy is judged. */
  paragraphs?: readonly OfferedParagraph[] | undefined;
  /** The subject line for the diary, which everybody may read. Null where none was sealed. */
  subject?: string | null | undefined;
  /** A prepared message to the registrar. */
  registryMail?: RegistryMailProps['mail'] | undefined;
  onCopy: (text: string) => Promise<string | null>;
}

interface Props extends CompleteActions {
  decision: Decision;
  operator: SealedFacts['operator'];
  journalRows: JournalRow[];
  /** The judgement of secrecy, as sealed. */
  secrecy?: SealedFacts['secrecy'];
  retention?: SealedFacts['retentionAtSealing'];
  /** The task that the address names. It is unfolded and gets the focus. */
  at?: AtField | null | undefined;
}

export function CompleteSection({ decision, operator, secrecy, retention, journalRows, at, ...actions }: Props) {
  const left = leftToDo(
    {
      decision,
      operator,
      ...(secrecy === undefined ? {} : { secrecy }),
      ...(retention === undefined ? {} : { retentionAtSealing: retention }),
    },
    journalRows,
  );
  const tasks = left.filter(({ part }) => part !== 'threat');
  const threat = useAtField<HTMLDivElement>(whereIt(at, 'threat'));
  return (
    <>
      {decision.route === 'threat' && (
        <div class="a-missing" ref={threat}>
          <ThreatRoute
            ticks={threatTicks(journalRows)}
            holds={holdsOf(decision, journalRows)}
            onDone={actions.onComplete}
          />
          <HoldSection decision={decision} journalRows={journalRows} onComplete={actions.onComplete} />
        </div>
      )}
      {tasks.length > 0 && <Left tasks={tasks} at={at} {...actions} />}
      {noticeDue({ decision, operator }, journalRows) === 'restored' && (
        <Restored
          at={whereIt(at, 'notice-restored')}
          complete={actions.onComplete}
          noticeText={actions.noticeText}
          onCopy={actions.onCopy}
        />
      )}
    </>
  );
}

function Left({ tasks, at, ...actions }: { tasks: LeftTask[]; at: Props['at'] } & CompleteActions) {
  return (
    <section class="a-missing" aria-labelledby="complete-title">
      <h3 id="complete-title">{t('title')}</h3>
      {tasks.map((task) => (
        <Task key={task.part} task={task} at={whereIt(at, task.part)} {...actions} />
      ))}
    </section>
  );
}

const whereIt = (at: Props['at'], part: LeftPart): AtField | null => (at?.part === part ? at : null);

function Task({ task, at, ...actions }: { task: LeftTask; at: AtField | null } & CompleteActions) {
  const box = useAtField<HTMLDetailsElement>(at);
  const [fault, setFault] = useState<string | null>(null);
  const complete = (done: Completion): void =>
    void actions.onComplete(done).then((words) => {
      setFault(words);
      if (words === null) focusHeading(box.current);
    });
  return (
    <details class="a-task" data-task={task.part} ref={box}>
      <summary>{taskWords(task)}</summary>
      <div class="u-stack">
        {fault !== null && <Notice tone="danger">{fault}</Notice>}
        {task.part === 'notice' && <Drafted due="measure" complete={complete} {...actions} />}
        {task.part === 'second-eyes' && <EyesForm complete={complete} />}
        {task.part === 'operator' && (
          <WordsForm
            id="operator"
            label={t('operator')}
            most={200}
            complete={(name) => complete({ part: 'operator', name })}
          />
        )}
        {task.part === 'print' && <PrintForm complete={complete} />}
        {task.part === 'show-again' && <p>{t('showAgainHow')}</p>}
        {task.part === 'reversal' && <p>{reversalText('leftHow')}</p>}
        {task.part === 'secrecy' && <SecrecyForm paragraphs={actions.paragraphs ?? []} complete={complete} />}
        {task.part === 'registry' && (
          <DiaryForms subject={actions.subject ?? null} complete={complete}>
            {actions.registryMail !== undefined && <RegistryMail mail={actions.registryMail} onCopy={actions.onCopy} />}
          </DiaryForms>
        )}
        {task.part === 'outcome' && (
          <WordsForm
            id="outcome"
            label={t('outcome')}
            help={t('outcomeHelp')}
            rows={2}
            complete={(text) => complete({ part: 'outcome', text })}
          />
        )}
        {(task.part === 'motivation' || task.part === 'inputs') && (
          <WordsForm
            id={task.part}
            label={t(task.part)}
            rows={3}
            complete={(
              (part) => (text: string) =>
                complete({ part, text })
            )(task.part)}
          />
        )}
      </div>
    </details>
  );
}

/** The diary number, or why there is none. */
function DiaryForms({
  subject,
  complete,
  children,
}: {
  subject: string | null;
  complete: (done: Completion) => void;
  children: ComponentChildren;
}) {
  return (
    <>
      {subject !== null && <p class="a-wrap">{t('diarySubject', { subject })}</p>}
      <WordsForm
        id="registry"
        label={t('registry')}
        help={t('registryHelp')}
        complete={(where) => complete({ part: 'registry', where })}
      />
      <WordsForm
        id="no-registry"
        label={t('noRegistry')}
        most={4000}
        complete={(reason) => complete({ part: 'registry', where: t('notRegistered', { reason }, 'sv') })}
      />
      {children}
    </>
  );
}

/**
 * A finished task disappears with its button, so the heading takes the focus. Leaves the focus alone if the official
 * has moved elsewhere.
 */
function focusHeading(task: HTMLElement | null): void {
  const focused = document.activeElement;
  if (focused === document.body || task?.contains(focused) === true)
    document.getElementById('a-heading')?.focus({ preventScroll: true });
}

/** A second notice to the author: what was taken away is back. */
function Restored({
  at,
  complete,
  ...actions
}: { at: AtField | null; complete: (done: Completion) => Promise<string | null> } & Drafts) {
  const box = useAtField<HTMLDetailsElement>(at);
  const [fault, setFault] = useState<string | null>(null);
  return (
    <details class="a-task" id="notice-restored" ref={box}>
      <summary>{t('tellRestored')}</summary>
      <div class="u-stack">
        {fault !== null && <Notice tone="danger">{fault}</Notice>}
        <Drafted due="restored" complete={(done) => void complete(done).then(setFault)} {...actions} />
      </div>
    </details>
  );
}

function Drafted({
  due,
  complete,
  noticeText,
  onCopy,
}: { due: NoticeDue; complete: (done: Completion) => void } & Drafts) {
  const [draft, setDraft] = useState('');
  useEffect(() => void noticeText(due).then(setDraft), []);
  return <NoticeForm due={due} draft={draft} onCopy={onCopy} complete={complete} />;
}
