// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import {
  AnswerPanel,
  type AnswerActions,
  type AnswerPanelProps,
  type AnswerState,
  type Inserted,
} from '../../../components/answering/answer-panel';
import { ANSWERED_SITUATIONS } from '../../../lib/domain/situations';
import type { ItemRef } from '../../../lib/domain/item';
import { maskName } from '../../../lib/records/mask';
import { packInForce } from '../../../lib/guidelines/packs';
import { onScreen, type Screen } from '../card/on-screen';

const pack = packInForce();
const account = { id: 'fb', name: 'Kommunen' };
const ITEM = 'facebook:comment:11';
const REF: ItemRef = {
  platform: 'facebook',
  kind: 'comment',
  id: '11',
  postId: null,
  parentId: null,
  handle: 'f1',
};
const aState = (changes: Partial<AnswerState> = {}): AnswerState => ({
  account,
  item: { key: ITEM, ref: REF, name: { author: 'Kalle Kula', words: 'När öppnar badet?' } },
  drafts: {},
  ticks: {},
  folded: false,
  crisis: null,
  election: null,
  signature: 'Eva, Kansliet, Österåkers kommun',
  addresses: [],
  allowedLinks: [],
  ...changes,
});

let screen: Screen;
let asked: unknown[][];
let ended: Inserted;
let actions: AnswerActions;
beforeEach(() => {
  screen = onScreen();
  asked = [];
  ended = 'inserted';
  const note =
    (name: string) =>
    (...rest: unknown[]): void =>
      void asked.push([name, ...rest]);
  actions = {
    tick: note('tick'),
    fold: note('fold'),
    keepDraft: note('keepDraft'),
    insert: (text, answered) => {
      asked.push(['insert', text, answered]);
      return Promise.resolve(ended);
    },
    copy: (text) => {
      asked.push(['copy', text]);
      return Promise.resolve(null);
    },
  };
});
const show = (changes: Partial<AnswerState> = {}, more: Pick<AnswerPanelProps, 'seen'> = {}): Promise<void> =>
  screen.show(<AnswerPanel pack={pack} state={aState(changes)} account={account} actions={actions} {...more} />);
const draft = (): string => screen.root.querySelector<HTMLTextAreaElement>('#answer-draft')?.value ?? '';
const inserted = (): string => screen.text('#answer-said');

describe('an official reads how to answer', () => {
  it('both lists of the guideline, word for word with their lines', async () => {
    await show();
    const lines = ['svara-pa-ratt-satt', 'sa-upptrader-du'].flatMap(
      (id) => pack.checklists.find((each) => each.id === id)?.items ?? [],
    );
    expect([...screen.root.querySelectorAll('legend')].map(({ textContent }) => textContent)).toEqual([
      'Svara på rätt sätt',
      'Så uppträder du på sociala medier',
    ]);
    expect(
      [...screen.root.querySelectorAll('.s-tick')].map((row) => row.textContent?.replace(/\s+/g, ' ').trim()),
    ).toEqual(lines.map(({ quote, line }) => `${quote} (rad ${line})`));
  });

  it('ticks are kept per item, and lines found in the answer tick themselves', async () => {
    await show({ ticks: { [`fb ${ITEM}`]: ['svara-pa-ratt-satt-2'] } }, { seen: () => ['svara-pa-ratt-satt-1'] });
    expect(screen.text('.an-checklists [role=status]')).toMatch(/^2 av 11 klara$/);
    expect(screen.root.querySelector<HTMLInputElement>('input[name=svara-pa-ratt-satt-1]')?.disabled).toBe(true);
    await screen.click('input[name=svara-pa-ratt-satt-3]');
    expect(asked).toEqual([['tick', `fb ${ITEM}`, ['svara-pa-ratt-satt-2', 'svara-pa-ratt-satt-3']]]);
    await screen.type('#answer-to', 'new-post');
    expect(screen.text('.an-checklists [role=status]')).toMatch(/^1 av/);
  });

  it('once collapsed they stay collapsed', async () => {
    await show();
    await screen.click('summary');
    expect(screen.root.querySelector('details')?.open).toBe(false);
    expect(asked).toEqual([['fold', true]]);
  });
});

describe('an official writes an answer', () => {
  it('begins with a template: known values are filled in, the rest is highlighted and selected', async () => {
    await show();
    await screen.click('#use-svar-pa-fraga');
    expect(draft()).toContain('Hej Kalle! Tack för din fråga. [Svaret]');
    expect(draft()).toContain('/Eva, Kansliet, Österåkers kommun');
    expect(asked).toEqual([['keepDraft', 'fb', ITEM, draft()]]);
    const field = screen.root.querySelector<HTMLTextAreaElement>('#answer-draft');
    expect(draft().slice(field?.selectionStart, field?.selectionEnd)).toBe('[Svaret]');
    expect(screen.text()).toContain('Fyll i det som står inom [ ] först.');
    expect(screen.text()).toContain('Kommunen har inte godkänt mallen än.');
  });

  it('is offered no answer to a threat', async () => {
    await show();
    await screen.type('#answer-situation', 'threat');
    expect(screen.text()).toContain('Svara inte på ett hot.');
    expect(screen.root.querySelector('[id^=use-]')).toBeNull();
  });

  it('has templates for every situation but a threat', () => {
    const lacking = ANSWERED_SITUATIONS.filter((each) => pack.templates.every(({ situation }) => situation !== each));
    expect(lacking).toEqual([]);
    expect(pack.templates.filter(({ situation }) => situation === 'individual-case')).toHaveLength(2);
  });

  it('finds the draft of each item where it was left', async () => {
    await show({ drafts: { [ITEM]: 'Vi svarar i dag.', 'new-post': 'Badet öppnar.' } });
    expect(draft()).toBe('Vi svarar i dag.');
    await screen.type('#answer-to', 'new-post');
    expect(draft()).toBe('Badet öppnar.');
  });

  it('never inserts a post of one’s own into a reply box', async () => {
    await show({ drafts: { 'new-post': 'Badet öppnar.' } });
    await screen.type('#answer-to', 'new-post');
    await screen.click('#answer-insert');
    expect(asked).toEqual([['insert', 'Badet öppnar.', null]]);
  });

  it('inserts it into the platform’s box, or is told why not and how to paste', async () => {
    await show({ drafts: { [ITEM]: 'Hej!' } });
    await screen.click('#answer-insert');
    expect(asked).toEqual([['insert', 'Hej!', REF]]);
    expect(inserted()).toContain('Texten står i rutan. Läs den och skicka själv.');
    for (const [kind, words] of [
      ['no-box', 'Ingen ruta är öppen.'],
      ['several-boxes', 'Flera rutor är öppna.'],
      ['not-ours', 'Rutan hör inte till en sida i registret.'],
      ['not-its-box', 'Ingen öppen ruta hör till det du svarar på.'],
      ['item-gone', 'Det du svarar på syns inte på sidan.'],
      ['not-chosen', 'Markören stod inte i den här rutan'],
      ['refused', 'Rutan tog inte emot texten.'],
      ['uncertain', 'Titta i den först.'],
      ['no-page', 'Sidan svarar inte.'],
    ] as const) {
      ended = kind;
      asked = [];
      await screen.click('#answer-insert');
      expect(asked).toEqual([
        ['insert', 'Hej!', REF],
        ['copy', 'Hej!'],
      ]);
      expect(inserted()).toContain(words);
      expect(inserted()).toContain('tryck Ctrl+V');
    }
  });

  it('once, however often it is pressed before it has ended', async () => {
    let end: (kind: Inserted) => void = () => undefined;
    actions.insert = (text, answered) => {
      asked.push(['insert', text, answered]);
      return new Promise((resolve) => (end = resolve));
    };
    await show({ drafts: { [ITEM]: 'Hej!' } });
    for (const _ of [1, 2]) await screen.click('#answer-insert');
    expect(asked).toHaveLength(1);
    end('inserted');
    await expect.poll(inserted).toContain('Texten står i rutan.');
    await screen.click('#answer-insert');
    expect(asked).toHaveLength(2);
  });

  it('names nobody when the item must not be shown', async () => {
    await show({ item: { key: ITEM, ref: REF, name: null } });
    expect(screen.text('#answer-to option')).toBe('Inlägg som inte visas här');
    await screen.click('#use-svar-pa-fraga');
    expect(draft()).toContain('Hej [Namnet på den som skrev]!');
  });

  it('greets nobody by the remains of a masked name', async () => {
    await show({ item: { key: ITEM, ref: REF, name: { author: maskName('Kalle Kula'), words: 'visas inte' } } });
    await screen.click('#use-svar-pa-fraga');
    expect(draft()).toContain('Hej [Namnet på den som skrev]!');
  });

  it('ignores a press made by a script', async () => {
    const untrusted = onScreen(false);
    await untrusted.show(
      <AnswerPanel pack={pack} state={aState({ drafts: { [ITEM]: 'Hej!' } })} account={account} actions={actions} />,
    );
    for (const each of ['#answer-insert', '#answer-copy', 'summary', '#use-svar-pa-fraga']) await untrusted.click(each);
    expect(asked).toEqual([]);
  });
});
