/**
 * Where an official writes an answer: what is answered, what the guideline says about answers, templates, and the draft
 * itself, which is put into the platform's own reply box or copied. Used in the popup, in the side panel and on the
 * card. Nothing is sent.
 */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { answerKey, NEW_POST } from '../../lib/answering/answer-key';
import { fillTemplate, firstUnfilled } from '../../lib/answering/fill-template';
import { checklistById, REPLY_CHECKLISTS, type Pack, type Template } from '../../lib/assessment/grounds';
import { answeringText as t } from '../../lib/i18n/answering';
import type { ItemRef } from '../../lib/domain/item';
import { inLanguage } from '../../lib/i18n/language';
import type { Reply } from '../../lib/messaging/protocol';
import { isMaskedName } from '../../lib/records/mask';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { useTrusted } from '../ui/trusted';
import { useOneAtATime } from '../ui/use-one-at-a-time';
import { CrisisLine } from '../crisis/crisis-line';
import { AnswerChecklists } from './answer-checklists';
import { AnswerTemplates } from './answer-templates';
import { useTellsHeight } from './clear-of-acts';

export type AnswerState = Reply<'answer.read'>;
type Account = NonNullable<AnswerState['account']>;
export type Inserted = Reply<'answer.insert'>['kind'];

export interface AnswerActions {
  tick: (key: string, ticked: string[]) => void;
  fold: (folded: boolean) => void;
  keepDraft: (accountId: string, item: string, text: string) => void;
  /** @returns how it ended, or a message that says why it was not attempted */
  insert: (text: string, answered: ItemRef | null) => Promise<Inserted | { notNow: string }>;
  /** Null when the text was copied, otherwise a message. */
  copy: (text: string) => Promise<string | null>;
}

/** The draft of an answer or of a post of one's own. */
interface Draft {
  text: string;
  kind: 'answer' | 'post';
}

export interface AnswerPanelProps {
  pack: Pack;
  state: AnswerState;
  account: Account;
  /** Ids of the checklist lines that are detected in the draft. */
  seen?: (draft: Draft) => readonly string[];
  /** The hints shown next to the draft. */
  hints?: (draft: Draft & { onChange: (text: string) => void }) => ComponentChildren;
  actions: AnswerActions;
  /** In the side panel, where no popup shows that there is a crisis. */
  isAtSide?: boolean;
  /**
   * Present where the official starts to type at once. The draft gets the focus and begins with what was typed already.
   */
  takeTyped?: (() => string) | undefined;
}

export function AnswerPanel(props: AnswerPanelProps) {
  const { pack, state, account, seen, hints, actions, isAtSide = false, takeTyped } = props;
  const [item, setItem] = useState(state.item?.key ?? NEW_POST);
  const [drafts, setDrafts] = useState(state.drafts);
  /** Ticks made here that are still being saved to the settings. */
  const [ticks, setTicks] = useState<Record<string, string[]>>({});
  const [folded, setFolded] = useState(state.folded);
  const box = useRef<HTMLTextAreaElement>(null);
  const key = answerKey(account.id, item);
  const text = drafts[item] ?? '';
  const draft: Draft = { text, kind: item === NEW_POST ? 'post' : 'answer' };
  const write = (next: string): void => {
    setDrafts((before) => ({ ...before, [item]: next }));
    actions.keepDraft(account.id, item, next);
  };
  useLayoutEffect(() => {
    if (takeTyped === undefined) return;
    const words = takeTyped();
    if (words !== '') write(text + words);
    goOnAt(box.current, text + words);
  }, []);
  const use = (template: Template): void => {
    const filled = filledIn(template, item === NEW_POST ? null : state.item, state.signature);
    const next = text.trim() === '' ? filled : `${text.trimEnd()}\n${filled}`;
    write(next);
    showPlace(box.current, next);
  };
  return (
    <section class="an-panel u-stack" aria-labelledby="answer-title">
      <h2 id="answer-title">{t('title')}</h2>
      {state.crisis !== null && isAtSide && <CrisisLine crisis={state.crisis} />}
      <AnswerTo state={state} item={item} onItem={setItem} />
      <AnswerChecklists
        checklists={REPLY_CHECKLISTS.flatMap((id) => checklistById(pack, id) ?? [])}
        ticked={ticks[key] ?? state.ticks[key] ?? []}
        seen={seen?.(draft) ?? []}
        folded={folded}
        onTick={(next) => {
          setTicks((before) => ({ ...before, [key]: next }));
          actions.tick(key, next);
        }}
        onFold={(next) => {
          setFolded(next);
          actions.fold(next);
        }}
      />
      <AnswerTemplates pack={pack} first={state.crisis === null ? undefined : 'crisis'} onUse={use} />
      <DraftField text={text} field={box} onText={write} />
      {hints?.({ ...draft, onChange: write })}
      <DraftActs
        key={item}
        text={text}
        answered={item === NEW_POST ? null : (state.item?.ref ?? null)}
        actions={actions}
      />
    </section>
  );
}

function AnswerTo({
  state: { item: answered },
  item,
  onItem,
}: {
  state: AnswerState;
  item: string;
  onItem: (item: string) => void;
}) {
  const trusted = useTrusted();
  return (
    <div class="u-field">
      <label for="answer-to">{t('answerTo')}</label>
      <select
        id="answer-to"
        value={item}
        onChange={trusted((event: Event) => onItem((event.currentTarget as HTMLSelectElement).value))}
      >
        {answered !== null && <option value={answered.key}>{nameOf(answered)}</option>}
        <option value={NEW_POST}>{t('newPost')}</option>
      </select>
    </div>
  );
}

const nameOf = ({ name }: NonNullable<AnswerState['item']>): string =>
  name === null
    ? t('notShown')
    : t('itemBy', { author: name.author || t('someone'), words: name.words || t('noWords') });

function DraftField({
  text,
  field,
  onText,
}: {
  text: string;
  field: { current: HTMLTextAreaElement | null };
  onText: (text: string) => void;
}) {
  const trusted = useTrusted();
  return (
    <div class="u-field">
      <label for="answer-draft">{t('draft')}</label>
      <textarea
        id="answer-draft"
        ref={field}
        rows={6}
        lang="sv"
        maxLength={MOST_WRITTEN}
        value={text}
        aria-describedby="answer-draft-help"
        onInput={trusted((event: Event) => onText((event.currentTarget as HTMLTextAreaElement).value))}
      />
      <p class="u-help" id="answer-draft-help">
        {t('draftHelp')}
      </p>
    </div>
  );
}

/** In characters. No platform accepts a longer text. */
const MOST_WRITTEN = 8_000;

interface DraftActsProps {
  text: string;
  /** The item that it answers. Null for a post of one's own. */
  answered: ItemRef | null;
  actions: AnswerActions;
}

function DraftActs({ text, answered, actions }: DraftActsProps) {
  const [said, setSaid] = useState<{ tone: 'info' | 'warn'; words: string } | null>(null);
  const copy = async (before: string): Promise<void> => {
    const fault = await actions.copy(text);
    const words = fault ?? (before === '' ? t('copied') : t('pasteYourself'));
    setSaid({ tone: fault === null && before === '' ? 'info' : 'warn', words: `${before} ${words}`.trim() });
  };
  const acts = useTellsHeight();
  const insert = useOneAtATime(async () => {
    setSaid(null);
    const ended = await actions.insert(text, answered);
    if (typeof ended === 'object') setSaid({ tone: 'warn', words: ended.notNow });
    else if (ended === 'inserted') setSaid({ tone: 'info', words: t('said.inserted') });
    else await copy(t(`said.${ended}`));
  });
  const isEmpty = text.trim() === '';
  return (
    <div class="an-acts u-stack" ref={acts}>
      {firstUnfilled(text) !== null && <Notice tone="warn">{t('unfilled')}</Notice>}
      <div class="u-buttons">
        <Button id="answer-insert" weight="primary" disabled={isEmpty} onPress={insert}>
          {t('insert')}
        </Button>
        <Button id="answer-copy" disabled={isEmpty} onPress={() => void copy('')}>
          {t('copy')}
        </Button>
      </div>
      <div role="status" id="answer-said">
        {said !== null && <Notice tone={said.tone}>{said.words}</Notice>}
      </div>
    </div>
  );
}

const firstNameOf = (author: string): string => (isMaskedName(author) ? '' : (author.split(/\s+/u)[0] ?? ''));

/** An unknown value becomes its label within brackets, for the official to overwrite. */
function filledIn({ body, variables }: Template, answered: AnswerState['item'], signature: string): string {
  const known: Record<string, string> = {
    ...Object.fromEntries(variables.map(({ id, standard }) => [id, standard ?? ''])),
    signatur: signature,
    namn: firstNameOf(answered?.name?.author ?? ''),
  };
  return fillTemplate(body, known, (name) => {
    const label = variables.find(({ id }) => id === name)?.label;
    return `[${label === undefined ? name : inLanguage(label)}]`;
  });
}

/** Selects the next placeholder to fill in. */
const showPlace = (field: HTMLTextAreaElement | null, text: string): void =>
  goOnAt(field, text, firstUnfilled(text) ?? undefined);

/** Adds typed text and places the cursor before the browser paints, so that the next key lands in the right place. */
function goOnAt(
  field: HTMLTextAreaElement | null,
  text: string,
  { from, to } = { from: text.length, to: text.length },
): void {
  if (field === null) return;
  field.value = text;
  field.focus();
  field.setSelectionRange(from, to);
}
