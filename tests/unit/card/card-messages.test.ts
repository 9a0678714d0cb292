// @vitest-environment jsdom
/** What each press on the card asks of the background, and how a refusal is shown: in words. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { CardActions } from '../../../components/assessment/card-actions';
import { extension, install } from '../background/an-extension';

install();
const { actionsOn, cardActions } = await import('../../../lib/pages/card/card-actions');

interface Sent {
  kind: string;
  payload: Record<string, unknown>;
}
let sent: Sent[];
let answer: unknown;
let opened: string[];

beforeEach(() => {
  extension.forget();
  [sent, answer, opened] = [[], { ok: true, value: {} }, []];
  extension.background = (message) => {
    sent.push(message as Sent);
    return answer;
  };
  const { browser } = globalThis as unknown as { browser: Record<string, Record<string, unknown>> };
  Object.assign(browser['tabs'] ?? {}, { create: ({ url }: { url: string }) => Promise.resolve(opened.push(url)) });
});

const refused = { ok: false, problem: 'card-unseen', detail: '' };
const judgement = { groundId: 'reklam' } as unknown as Parameters<CardActions['save']>[0];

describe('a press on the card', () => {
  test.each<[string, (actions: CardActions) => unknown, string, object]>([
    ['save', (card) => card.save(judgement), 'evidence.save', judgement],
    [
      'save the same',
      (card) => card.saveSame({ flowId: 'f', judgement } as never),
      'evidence.save',
      { ...judgement, sameAs: 'f' },
    ],
    ['answer', (card) => card.answer(), 'card.answer', {}],
    ['note second eyes', (card) => card.noteEyes({ by: 'Bo' } as never), 'eyes.note', { by: 'Bo' }],
    [
      'complete',
      (card) => card.complete('e', { kind: 'x' } as never),
      'record.complete',
      { evidenceId: 'e', done: { kind: 'x' } },
    ],
    ['act later', (card) => card.actLater('e', 'delete'), 'flow.act-later', { evidenceId: 'e', act: 'delete' }],
    [
      'act later with its reason',
      (card) => card.actLater('e', 'unhide', 'fel'),
      'flow.act-later',
      { evidenceId: 'e', act: 'unhide', reason: 'fel' },
    ],
    ['a forbidden picture', (card) => card.forbid(true), 'image.cover', { unsure: true }],
    [
      'a step',
      (card) => card.forbiddenStep('reported' as never, '12'),
      'image.step',
      { step: 'reported', caseNumber: '12' },
    ],
    ['back', (card) => card.forbiddenBack(), 'image.back', {}],
    ['remove uncaptured', (card) => card.removeUncaptured(), 'image.remove', {}],
    ['look at it', (card) => card.checkUncaptured(), 'image.check', {}],
    ['show its menu', (card) => card.showMenu(), 'image.show-menu', {}],
    ['told', (card) => card.told('f'), 'flow.told', { flowId: 'f', away: true }],
    ['seen', (card) => card.seenLine('f'), 'flow.told', { flowId: 'f' }],
    ['show a flow', (card) => card.showFlow('f'), 'flow.open', { flowId: 'f' }],
    ['teach a menu', (card) => card.teachMenu(), 'menu.teach', {}],
    [
      'learn',
      (card) => card.learn('facebook', 'sv' as never, [] as never),
      'labels.learn',
      { platform: 'facebook', language: 'sv', entries: [] },
    ],
    ['open the archive', (card) => card.openArchive('e'), 'archive.open', { evidenceId: 'e' }],
    ['past Uppsikt', (card) => card.passNative(), 'native.pass', {}],
    ['close', (card) => card.close(), 'card.close', {}],
  ])('to %s asks for that alone; a refusal says why', async (_what, press, kind, payload) => {
    await press(cardActions);
    expect(sent).toEqual([{ kind, payload }]);
    answer = refused;
    expect(await press(cardActions)).toMatch(/\p{L}{3}/u);
  });

  test('to save counts only for the card it was made on', async () => {
    await actionsOn('nu').save(judgement);
    await actionsOn('nu').saveSame({ flowId: 'f', judgement } as never);
    expect(sent.map(({ payload }) => payload)).toEqual([
      { ...judgement, openedAt: 'nu' },
      { ...judgement, sameAs: 'f', openedAt: 'nu' },
    ]);
  });

  test('to undo is obeyed, or the card says that it is too late', async () => {
    answer = { ok: true, value: { said: 'heard' } };
    expect(await cardActions.resolve('f', 'undo' as never)).toBeNull();
    answer = { ok: true, value: { said: 'late' } };
    expect(await cardActions.resolve('f', 'undo' as never)).toBe('Det är för sent att ångra. Här ser du hur det går.');
    answer = refused;
    expect(await cardActions.resolve('f', 'undo' as never)).toMatch(/\p{L}{3}/u);
  });

  test('to open the menu tells what was read there, or what went wrong', async () => {
    answer = { ok: true, value: { said: { kind: 'no-menu' } } };
    expect(await cardActions.openMenu()).toEqual({ kind: 'no-menu' });
    answer = refused;
    expect(await cardActions.openMenu()).toMatchObject({ fault: expect.stringMatching(/\p{L}{3}/u) as string });
  });

  test('to save one’s name changes the name alone', async () => {
    await cardActions.saveName('Eva Ek');
    expect(sent[0]).toMatchObject({ kind: 'settings.change', payload: { operator: { name: 'Eva Ek' } } });
  });

  test('to read more opens the settings, or the help, in a tab of its own', async () => {
    await cardActions.openPlan();
    await cardActions.openPlan('copy' as never);
    await cardActions.openHelp('facebook' as never, 'p');
    expect(opened.map((url) => url.replace(/^.*?(\w+\.html)/, '$1'))).toEqual([
      'options.html#plan',
      'options.html#copy',
      expect.stringMatching(/^help\.html\?page=p#/) as string,
    ]);
  });
});

describe('words to the clipboard', () => {
  test('use the clipboard API, or a copy command where the page forbids that', async () => {
    const copied: string[] = [];
    const clipboard = (works: boolean): unknown =>
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: {
          writeText: (text: string) =>
            works ? Promise.resolve(void copied.push(text)) : Promise.reject(new Error('policy')),
        },
      });
    const field = document.body.appendChild(document.createElement('input'));
    field.focus();
    clipboard(true);
    expect(await cardActions.copy('ett')).toBeNull();
    clipboard(false);
    let allows = true;
    document.execCommand = () => {
      if (allows) copied.push(document.querySelector('textarea')?.value ?? '');
      return allows;
    };
    expect(await cardActions.copy('två')).toBeNull();
    allows = false;
    expect(await cardActions.copy('tre')).toMatch(/\p{L}{3}/u);
    expect(copied).toEqual(['ett', 'två']);
    expect([document.activeElement, document.querySelector('textarea')]).toEqual([field, null]);
  });
});
