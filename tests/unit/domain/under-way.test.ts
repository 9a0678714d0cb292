/** Work in progress, in the order in which the official must attend to it. */
import { describe, expect, it } from 'vitest';
import type { Flow } from '../../../lib/domain/flow';
import { flowLine, linesOf, nameOf, type KnownFlow } from '../../../lib/domain/under-way';
import { stateWords } from '../../../lib/i18n/under-way';
import { aFlow } from '../removal/practice-host';

const HERE = { tabId: 1, platform: 'facebook' as const };
const known = (id: string, flow: Partial<Flow> = {}, more: Partial<KnownFlow> = {}): KnownFlow => ({
  flow: aFlow(id, flow),
  name: nameOf('Eva', id),
  kept: true,
  seenIn: null,
  ...more,
});
const ids = (all: KnownFlow[]): string[] => linesOf(all, HERE).map(({ flowId }) => flowId);

describe('the lines', () => {
  it('have questions first with the newest on top, then what waits for the official, what stopped, and what is running', () => {
    const lines = [
      known('goes on', { phase: 'removing' }),
      known('old question', { phase: 'confirm-missing', updatedAt: '2026-11-23T10:00:01.000Z' }),
      known('ended', { phase: 'ended', outcome: 'still-present', message: 'Facebook tog inte bort det.' }),
      known('by hand', { phase: 'assisted' }),
      known('new question', { phase: 'confirm-missing', updatedAt: '2026-11-23T10:00:02.000Z' }),
      known('waits', { phase: 'gone-check', message: 'Väntar på sidan.' }),
      known('looks', { phase: 'gone-check' }),
    ];
    expect(linesOf(lines, HERE).map(({ flowId, state }) => `${flowId}: ${state}`)).toEqual([
      'new question: question',
      'old question: question',
      'by hand: by-hand',
      'waits: waiting',
      'ended: ended',
      'goes on: going',
      'looks: going',
    ]);
  });

  it('say how ended work ended, and in which tab the official is asked something', () => {
    const [question, ended, going] = linesOf(
      [
        known('a', { phase: 'ended', outcome: 'wrong-account', message: 'Fel konto. Inget har tagits bort.' }),
        known('b', { phase: 'confirm-missing' }),
        known('c', { phase: 'removing', message: 'rest of an earlier look' }),
      ],
      HERE,
    );
    expect(ended).toMatchObject({
      outcome: 'wrong-account',
      message: 'Fel konto. Inget har tagits bort.',
      closes: true,
    });
    expect(question).toMatchObject({ message: null, closes: false });
    expect([question, ended, going].map((line) => (line === undefined ? '' : stateWords(line)))).toEqual([
      'Något saknas. Svara på frågan.',
      'Fel konto. Inget har tagits bort.',
      'Arbetar: Ta bort …',
    ]);
    for (const line of [question, ended, going]) expect(() => flowLine.parse(line)).not.toThrow();
  });

  it('are the tab’s own; an unseen end shows in every tab, since its tab may be gone', () => {
    expect(
      ids([
        known('other tab’s question', { tabId: 2, phase: 'confirm-missing' }),
        known('other tab’s end', { tabId: 2, phase: 'ended' }),
        known('nobody’s wait', { tabId: null, phase: 'gone-check', message: 'Väntar.' }),
        known('other platform', { platform: 'youtube', phase: 'ended' }),
        known('seen there', { tabId: 2, phase: 'ended' }, { seenIn: 2 }),
        known('seen here', { tabId: 2, phase: 'ended' }, { seenIn: 1 }),
      ]),
    ).toEqual(['nobody’s wait', 'other tab’s end', 'seen here']);
  });
});

describe('an item’s name', () => {
  it('is one short line, without characters that could reverse our own words', () => {
    expect(nameOf('Eva\u202eEk', 'rad ett\n\n  rad två\u200b')).toEqual({ author: 'EvaEk', words: 'rad ett rad två' });
    const long = nameOf('x'.repeat(500), 'ord '.repeat(300_000));
    expect(long.author).toHaveLength(41);
    expect(long.words.endsWith('…')).toBe(true);
    expect(long.words.length).toBeLessThanOrEqual(61);
  });

  it('is never cut in the middle of a character, nor longer than a line may be', () => {
    const family = '👨‍👩‍👧‍👦';
    const { words } = nameOf(null, family.repeat(100));
    expect(words.replace('…', '').replaceAll(family, '')).toBe('');
    const stacked = nameOf(`e${'\u0301'.repeat(5_000)}`, `e${'\u0301'.repeat(5_000)}`);
    expect(stacked.author.length).toBeLessThanOrEqual(60);
    expect(stacked.words.length).toBeLessThanOrEqual(80);
  });

  it('may be unknown', () => {
    expect(nameOf(null, '')).toEqual({ author: '', words: '' });
  });
});
