// @vitest-environment jsdom
/** *Besvara* on the card: the answer panel of popup and side panel, for the item that the card shows. */
import { beforeEach, describe, expect, it } from 'vitest';
import { Card } from '../../../components/assessment/card';
import { itemKey } from '../../../lib/domain/item-key';
import { packInForce } from '../../../lib/guidelines/packs';
import { protocol, type Kind } from '../../../lib/messaging/protocol';
import { driven, offersOf } from '../../../lib/platforms/dom/offer-table';
import type { MayAct } from '../../../lib/card-opening/awake';
import { extension, install } from '../../unit/background/an-extension';
import { aFlow, aState, rememberingActions, type Asked } from './an-item';
import { onScreen, type Screen } from './on-screen';

install();
const { AnswerOnCard } = await import('../../../lib/pages/card/answer-on-card');

const pack = packInForce();
const item = aState();
const KEY = itemKey(item.reading.ref);
type Load = Parameters<typeof AnswerOnCard>[0]['load'];
let screen: Screen;
let asked: Asked[];
let sent: { kind: Kind; payload: unknown }[];
let may: MayAct;
let drafts: Record<string, string>;
let answers: (kind: Kind) => unknown;

const readAnswer = () => ({
  account: { id: item.registered.id, name: item.registered.name },
  item: { key: KEY, ref: item.reading.ref, name: { author: 'Kalle Kula', words: 'När öppnar badet?' } },
  drafts,
  ticks: {},
  folded: true,
  crisis: null,
  election: null,
  signature: 'Eva, Österåkers kommun',
  addresses: [],
  allowedLinks: [],
});
const ofKind = (kind: Kind): unknown[] => sent.filter((each) => each.kind === kind).map(({ payload }) => payload);
const draft = (): HTMLTextAreaElement | null => screen.root.querySelector('#answer-draft');

beforeEach(() => {
  extension.forget();
  // Stands in for the clipboard in a frame, which jsdom lacks.
  document.execCommand = () => true;
  screen = onScreen();
  sent = [];
  may = 'yes';
  drafts = {};
  answers = (kind) => {
    if (kind === 'answer.read') return { ok: true, value: readAnswer() };
    return { ok: true, value: kind === 'answer.insert' ? { kind: 'no-box' } : {} };
  };
  extension.background = (message) => {
    const each = message as (typeof sent)[number];
    sent.push(each);
    return Promise.resolve(answers(each.kind));
  };
});

async function show(changes: Partial<typeof item> = {}, load?: Load): Promise<void> {
  const remembering = rememberingActions();
  asked = remembering.asked;
  const env = { mayAct: () => may, isPlayed: () => false };
  await screen.show(
    <Card
      pack={pack}
      state={{ ...item, ...changes }}
      actions={remembering.actions}
      answering={(slot) => <AnswerOnCard {...slot} pack={pack} tabId={item.tabId} env={env} {...(load && { load })} />}
    />,
  );
}
const open = async (): Promise<void> => {
  await screen.click('#answer');
  await expect.poll(draft).not.toBeNull();
};

describe('an official answers in the card', () => {
  it('by Enter after only criticism: the panel knows which item, and the draft has the focus', async () => {
    await show();
    for (const key of ['6', 'j', 'n', 'Enter']) await screen.press(key);
    await expect.poll(draft).not.toBeNull();
    expect(document.activeElement).toBe(draft());
    expect(screen.text('#answer-to option')).toBe('Kalle Kula: När öppnar badet?');
    expect(ofKind('answer.read')).toEqual([{ tabId: item.tabId }]);
    // The page has not been asked for anything, and the card is still open.
    expect(asked).toEqual([]);
  });

  it('and finds keys typed before the panel appeared at the end of the draft', async () => {
    drafts = { [KEY]: 'Hej' };
    const { Answer } = await import('../../../lib/pages/answering/answer');
    let come: (panel: typeof Answer) => void = () => undefined;
    await show({}, () => new Promise((yes) => (come = yes)));
    await screen.click('#answer');
    for (const key of ['!', ' ', 'V', 'x', 'Backspace', 'i', 'Enter']) await screen.press(key);
    come(Answer);
    await expect.poll(draft).not.toBeNull();
    expect(draft()?.value).toBe('Hej! Vi');
    expect(draft()?.selectionStart).toBe('Hej! Vi'.length);
    expect(ofKind('answer.draft')).toEqual([{ accountId: item.registered.id, item: KEY, text: 'Hej! Vi' }]);
    // No key acted on the card.
    expect(screen.root.querySelector('input[name=ground]:checked')).toBeNull();
  });

  it('sees hints while typing, and need not tick anything', async () => {
    await show();
    await open();
    await screen.type('#answer-draft', 'Vi nyttjar salen.');
    expect(screen.text('.an-coach')).toContain('nyttjar');
    expect(screen.root.querySelector('#answer-insert')?.getAttribute('aria-disabled')).not.toBe('true');
  });

  it('goes back by Escape or the button to an unchanged judgement, and finds the draft again', async () => {
    answers = (kind) => {
      if (kind === 'answer.draft') drafts = { [KEY]: (ofKind('answer.draft').at(-1) as { text: string }).text };
      return { ok: true, value: kind === 'answer.read' ? readAnswer() : {} };
    };
    await show();
    await screen.press('6');
    await screen.press('j');
    await screen.press('n');
    for (const back of [() => screen.press('Escape'), () => screen.click('#answer-back')]) {
      await open();
      await screen.type('#answer-draft', 'Vi svarar i dag.');
      await back();
      expect(draft()).toBeNull();
      expect(document.activeElement?.id).toBe('card-title');
      expect(screen.text('footer')).toContain('Kritik får vara kvar.');
    }
    expect(asked).toEqual([]);
    await open();
    expect(draft()?.value).toBe('Vi svarar i dag.');
    await screen.press('Escape');
    await screen.press('Escape');
    expect(asked).toEqual([['close']]);
  });

  it('does not close the card by holding the Escape that went back', async () => {
    await show();
    await open();
    await screen.press('Escape');
    await screen.press('Escape', { repeat: true });
    expect(draft()).toBeNull();
    expect(asked).toEqual([]);
  });

  it('presses a button once when Enter is held', async () => {
    await show();
    await open();
    const held = (repeat: boolean): boolean =>
      screen.root
        .querySelector('#answer-insert')
        ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', repeat, bubbles: true, cancelable: true })) ??
      false;
    expect([held(false), held(true)]).toEqual([true, false]);
  });

  it('is told when the page’s script does not find the card visible, and nothing is copied', async () => {
    answers = (kind) =>
      kind === 'answer.insert'
        ? { ok: false, problem: 'card-unseen', detail: '' }
        : { ok: true, value: kind === 'answer.read' ? readAnswer() : {} };
    await show();
    await open();
    await screen.type('#answer-draft', 'Hej!');
    await screen.click('#answer-insert');
    await expect.poll(() => screen.text('#answer-said')).toContain('Trycket räknades inte.');
    expect(screen.text('#answer-said')).not.toContain('Ctrl+V');
  });

  it('continues to the page’s own reply by its button', async () => {
    await show();
    await open();
    await screen.click('#answer-on-page');
    expect(asked).toEqual([['answer']]);
  });

  it('also for the municipality’s own post, when removing it would remove criticism', async () => {
    await show({ own: true, offers: offersOf({ trash: driven, delete: driven }) });
    await screen.click('input[name="own-act"][value="delete"]');
    await screen.click('input[name="own-criticism"][value="yes"]');
    await open();
    expect(asked).toEqual([]);
  });

  it('and gives the page nothing before the press on Infoga', async () => {
    await show();
    await open();
    await screen.type('#answer-draft', 'Hej!');
    expect(ofKind('answer.insert')).toEqual([]);
    await screen.click('#answer-insert');
    expect(ofKind('answer.insert')).toEqual([{ tabId: item.tabId, text: 'Hej!', answered: item.reading.ref }]);
    await expect.poll(() => screen.text('#answer-said')).toContain('Ingen ruta är öppen.');
  });

  it.each(['asleep', 'unseen'] as const)('nor by a press on a card that is %s: the card says why', async (asleep) => {
    may = asleep;
    await show();
    await open();
    await screen.type('#answer-draft', 'Hej!');
    await screen.click('#answer-insert');
    expect(ofKind('answer.insert')).toEqual([]);
    expect(screen.text('#answer-said')).not.toBe('');
    expect(screen.text('#answer-said')).not.toContain('Ctrl+V');
  });

  it('asks only for what the card may', async () => {
    await show();
    await open();
    await screen.type('#answer-draft', 'Se tradera.com.');
    await screen.click('summary');
    await screen.click('input[name=svara-pa-ratt-satt-3]');
    await screen.click('#answer-insert');
    const kinds = new Set(sent.map(({ kind }) => kind));
    expect([...kinds].filter((kind) => !(protocol[kind].from as readonly string[]).includes('page'))).toEqual([]);
    expect(kinds).toContain('checklist.tick');
  });

  it('is told when the background cannot tell which item is answered', async () => {
    answers = () => ({ ok: false, code: 'unexpected', reason: 'no-answer' });
    await show();
    await screen.click('#answer');
    await expect.poll(() => screen.text('.c-answering')).toContain('Uppsikt kunde inte läsa vad du svarar på.');
    // A key typed after the notice is written too.
    expect(document.activeElement?.id).toBe('kept-words');
    expect(screen.root.querySelector('#kept-copy')?.getAttribute('aria-disabled')).toBe('true');
    await screen.click('#answer-back');
    expect(screen.root.querySelector('#answer')?.closest('[hidden]')).toBeNull();
  });

  it.each(['loaded', 'read'] as const)(
    'finds what was typed where the panel could not be %s, copies it, and goes on with it at the next try',
    async (what) => {
      let fail: (why: Error) => void = () => undefined;
      const load = (): Promise<never> => new Promise((_, no) => (fail = no));
      if (what === 'read') answers = () => ({ ok: false, code: 'unexpected', reason: 'no-answer' });
      await show({}, what === 'loaded' ? load : undefined);
      await screen.click('#answer');
      for (const key of 'Hej') await screen.press(key);
      fail(new Error('no file'));
      const kept = (): HTMLTextAreaElement | null => screen.root.querySelector('#kept-words');
      await expect.poll(() => kept()?.value).toBe('Hej');
      expect(document.activeElement).toBe(kept());
      await screen.type('#kept-words', 'Hej!');
      await screen.click('#kept-copy');
      await expect.poll(() => screen.text('.c-answering')).toContain('Texten är kopierad.');
      await screen.press('Escape');
      answers = (kind) => ({ ok: true, value: kind === 'answer.read' ? readAnswer() : {} });
      await show();
      await open();
      expect(draft()?.value).toBe('Hej!');
    },
  );

  it('does not find the panel open when the item was judged and is judged again', async () => {
    await show();
    await open();
    await show({ flow: aFlow({ phase: 'ended', outcome: 'saved-only' }) });
    expect(draft()).toBeNull();
    await screen.click('#assess-again');
    expect(draft()).toBeNull();
    await open();
  });
});

it('ignores presses and keys made by a script', async () => {
  const untrusted = onScreen(false);
  const remembering = rememberingActions();
  await untrusted.show(<Card pack={pack} state={item} actions={remembering.actions} answering={() => <p>panel</p>} />);
  await untrusted.click('#answer');
  expect(untrusted.root.querySelector('.c-answering')).toBeNull();
  expect(remembering.asked).toEqual([]);
});
