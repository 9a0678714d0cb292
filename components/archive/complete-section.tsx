/**
 * What is left to do about a decision, each with the little it takes. What is written
 * becomes a row of its own; the sealed part stays as it is.
 */
import { useEffect, useState } from 'preact/hooks';
import type { Completion } from '../../lib/domain/completion';
import type { Decision } from '../../lib/domain/decision';
import type { JournalRow } from '../../lib/domain/journal';
import { openTasks, type OpenTask } from '../../lib/domain/open-tasks';
import { threatTicks } from '../../lib/domain/routes';
import { holdsOf } from '../../lib/records/holds';
import { completeText as t } from '../../lib/i18n/complete';
import { taskWords } from '../../lib/i18n/decision';
import { EyesForm } from '../checklist/eyes-form';
import { ThreatRoute } from '../checklist/threat-route';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { Notice } from '../ui/notice';

interface CompleteActions {
  /** @returns null when the row is written, else the words that say why not */
  onComplete: (done: Completion) => Promise<string | null>;
  /** The notice to the author as a draft, from the pack's template. */
  noticeText: () => Promise<string>;
  onCopy: (text: string) => Promise<string | null>;
}

interface Props extends CompleteActions {
  decision: Decision;
  life: JournalRow[];
}

export function CompleteSection({ decision, life, ...actions }: Props) {
  const left = openTasks(decision, life);
  const tasks = left.filter(({ part }) => part !== 'threat');
  return (
    <>
      {decision.route === 'threat' && (
        <div class="a-missing">
          <ThreatRoute ticks={threatTicks(life)} holds={holdsOf(decision, life)} onDone={actions.onComplete} />
        </div>
      )}
      {tasks.length > 0 && <Left tasks={tasks} {...actions} />}
    </>
  );
}

function Left({ tasks, ...actions }: { tasks: OpenTask[] } & CompleteActions) {
  return (
    <section class="a-missing" aria-labelledby="complete-title">
      <h3 id="complete-title">{t('title')}</h3>
      {tasks.map((task) => (
        <Task key={task.part} task={task} {...actions} />
      ))}
    </section>
  );
}

function Task({ task, ...actions }: { task: OpenTask } & CompleteActions) {
  const [fault, setFault] = useState<string | null>(null);
  const complete = (done: Completion): void => void actions.onComplete(done).then(setFault);
  return (
    <details class="a-task" data-task={task.part}>
      <summary>{taskWords(task)}</summary>
      <div class="u-stack">
        {fault !== null && <Notice tone="danger">{fault}</Notice>}
        {task.part === 'notice' && <NoticeForm complete={complete} {...actions} />}
        {task.part === 'second-eyes' && <EyesForm complete={complete} />}
        {task.part === 'registry' && (
          <WordsForm
            id="registry"
            label={t('registry')}
            help={t('registryHelp')}
            complete={(where) => complete({ part: 'registry', where })}
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

function WordsForm({
  id,
  label,
  help,
  rows,
  complete,
}: {
  id: string;
  label: string;
  help?: string;
  rows?: number;
  complete: (words: string) => void;
}) {
  const [words, setWords] = useState('');
  const [asked, setAsked] = useState(false);
  const save = (): void => {
    setAsked(true);
    if (words.trim() !== '') complete(words.trim().slice(0, 5000));
  };
  return (
    <>
      <Field
        id={`complete-${id}`}
        label={label}
        help={help}
        {...(rows === undefined ? {} : { rows })}
        fault={asked && words.trim() === '' ? t('required') : undefined}
        value={words}
        onInput={setWords}
      />
      <div class="u-buttons">
        <Button id={`complete-${id}-save`} weight="primary" onPress={save}>
          {t('save')}
        </Button>
      </div>
    </>
  );
}

function NoticeForm({ complete, noticeText, onCopy }: { complete: (done: Completion) => void } & CompleteActions) {
  const [draft, setDraft] = useState('');
  const [copied, setCopied] = useState<string | null | undefined>();
  useEffect(() => void noticeText().then(setDraft), []);
  return (
    <>
      <p class="u-help">{t('noticeHow')}</p>
      <blockquote class="a-draft" lang="sv">
        {draft}
      </blockquote>
      {copied !== undefined && <Notice tone={copied === null ? 'ok' : 'danger'}>{copied ?? t('copied')}</Notice>}
      <div class="u-buttons">
        <Button id="copy-notice" onPress={() => void onCopy(draft).then(setCopied)}>
          {t('copy')}
        </Button>
        <Button
          id="complete-told"
          weight="primary"
          onPress={() => complete({ part: 'notice', told: true, reason: '' })}
        >
          {t('told')}
        </Button>
      </div>
      <WordsForm
        id="not-told"
        label={t('notTold')}
        complete={(reason) => complete({ part: 'notice', told: false, reason })}
      />
    </>
  );
}
