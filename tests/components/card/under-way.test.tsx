// @vitest-environment jsdom
/** At the edge of the card: other work in progress, while another item is judged. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Card } from '../../../components/assessment/card';
import type { Uncaptured } from '../../../lib/domain/forbidden';
import type { FlowLine } from '../../../lib/domain/under-way';
import { packInForce } from '../../../lib/guidelines/packs';
import type { CardState } from '../../../lib/messaging/protocol';
import { aFlow, aState, rememberingActions, type Asked } from './an-item';
import { onScreen, type Screen } from './on-screen';

const pack = packInForce();
let screen: Screen;
let asked: Asked[];

const line = (flowId: string, changes: Partial<FlowLine> = {}): FlowLine => ({
  flowId,
  ref: { ...aState().reading.ref, id: flowId },
  name: { author: 'Berit', words: 'köp nu' },
  state: 'ended',
  act: 'delete',
  outcome: 'still-present',
  message: 'Facebook tog inte bort det. Beviset är sparat.',
  kept: true,
  closes: true,
  ...changes,
});
const question = line('q', { state: 'question', outcome: null, message: null, closes: false });

/** What the browser reports of the tab's visibility and the frame's width; a closed frame has width 0. */
const tab = (visible: boolean, width = 420): void => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(visible ? 'visible' : 'hidden');
  vi.spyOn(window, 'innerWidth', 'get').mockReturnValue(width);
};
const show = (state: Partial<CardState>): Promise<void> => {
  const { actions, asked: list } = rememberingActions();
  asked = list;
  return screen.show(<Card pack={pack} state={aState(state)} actions={actions} />);
};

beforeEach(() => {
  screen = onScreen();
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('an official who judges another item', () => {
  it('reads which item was refused and which one asks something, and opens its card', async () => {
    await show({ others: [question, line('e')] });
    expect([...screen.root.querySelectorAll('.c-others p')].map((each) => each.textContent)).toEqual([
      'Berit: köp nu Något saknas. Svara på frågan.',
      'Berit: köp nu Facebook tog inte bort det. Beviset är sparat.',
    ]);
    await screen.click('.c-others li:first-child button');
    await screen.click('.c-others li:last-child button:last-child');
    expect(asked).toEqual([
      ['showFlow', 'q'],
      ['told', 'e'],
    ]);
  });

  it('has no such list when there is nothing else, and does not list what the card itself follows', async () => {
    await show({});
    expect(screen.root.querySelector('.c-others')).toBeNull();
    await show({ flow: aFlow({ id: 'e', phase: 'removing' }), others: [line('e')] });
    expect(screen.root.querySelector('.c-others')).toBeNull();
  });

  it('keeps the focus when a line appears', async () => {
    await show({});
    const focused = document.activeElement;
    await show({ others: [question] });
    expect(document.activeElement).toBe(focused);
    expect(focused?.closest('.c-others') ?? null).toBeNull();
  });

  it('reads no text of an item that must not be saved', async () => {
    await show({ others: [line('e', { name: null })] });
    expect(screen.text('.c-others p')).toBe('Ett inlägg Facebook tog inte bort det. Beviset är sparat.');
  });

  it('reads other people’s text as plain text, whatever it looks like', async () => {
    await show({ others: [line('e', { name: { author: '<b>Uppsikt</b>', words: '<img src=x>' } })] });
    expect(screen.text('.c-others strong')).toBe('<b>Uppsikt</b>: <img src=x>');
    expect(screen.root.querySelectorAll('.c-others bdi')).toHaveLength(2);
    expect(screen.root.querySelector('.c-others img')).toBeNull();
  });
});

describe('an end counts as told', () => {
  it('when its line has been on the screen long enough to read; a question never does', async () => {
    tab(true);
    await show({ others: [question, line('e')] });
    vi.advanceTimersByTime(2_900);
    expect(asked).toEqual([]);
    vi.advanceTimersByTime(10_000);
    expect(asked).toEqual([['seenLine', 'e']]);
  });

  it('for the card’s own removal without capture when read in the card, which does not list it again', async () => {
    tab(true);
    const ended: Uncaptured = {
      noteId: 'n1',
      ref: aState().reading.ref,
      pageUrl: '',
      tabId: 1,
      phase: 'ended',
      act: null,
      gone: null,
      outcome: 'still-present',
      startedAt: '2026-11-23T10:00:00.000Z',
      updatedAt: '2026-11-23T10:32:00.000Z',
    };
    const forbidden = { noteId: 'n1', ticks: [], removal: ended, stored: { kind: 'none' as const } };
    await show({ forbidden, others: [line('n1', { name: null })] });
    expect(screen.root.querySelector('.c-others')).toBeNull();
    const told = (): Asked[] => asked.filter(([what]) => what === 'told');
    vi.advanceTimersByTime(2_900);
    expect(told()).toEqual([]);
    vi.advanceTimersByTime(10_000);
    expect(told()).toEqual([['told', 'n1']]);
    // Work that has not ended is not told.
    await show({
      forbidden: {
        ...forbidden,
        removal: { ...ended, phase: 'removing', outcome: null, updatedAt: '2026-11-23T10:33:00.000Z' },
      },
    });
    vi.advanceTimersByTime(10_000);
    expect(told()).toEqual([]);
  });

  it.each([
    ['a tab in the background', false, 420],
    ['a frame that is put away', true, 0],
  ])('not in %s, but as soon as it is visible', async (_where, visible, width) => {
    tab(visible, width);
    await show({ flow: aFlow({ id: 'own', phase: 'ended', outcome: 'removed' }), others: [line('e')] });
    vi.advanceTimersByTime(60_000);
    expect(asked).toEqual([]);
    tab(true);
    vi.advanceTimersByTime(4_000);
    expect(asked).toEqual([
      ['told', 'own'],
      ['seenLine', 'e'],
    ]);
  });
});
