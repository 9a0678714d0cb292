// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { Card } from '../../../components/assessment/card';
import { SeenContext } from '../../../components/assessment/use-same-now';
import { packInForce } from '../../../lib/guidelines/packs';
import type { CardState } from '../../../lib/messaging/protocol';
import { driven, offersOf } from '../../../lib/platforms/dom/offer-table';
import { aState, rememberingActions } from '../card/an-item';
import { onScreen, type Screen } from '../card/on-screen';

const pack = packInForce();
const sameAsLast: NonNullable<CardState['sameAsLast']> = {
  flowId: 'f0',
  by: 'text',
  judgement: { groundId: 'reklam', motivation: 'Inlägget är reklam.', answers: ['no'], intent: 'save-and-remove' },
};
let screen: Screen;
beforeEach(() => {
  screen = onScreen();
});

describe('an official meets the same advert again', () => {
  it('removes it with two keys, the one that opened the card and L', async () => {
    const { actions, asked } = rememberingActions();
    await screen.show(<Card pack={pack} state={aState({ sameAsLast })} actions={actions} />);
    expect(screen.text('.c-same')).toContain('Lika som förra. Spara bevis och ta bort även detta?');
    await screen.press('l');
    expect(asked).toEqual([['saveSame', sameAsLast]]);
  });

  it('is not removed by Enter, and no ground is chosen', async () => {
    const { actions, asked } = rememberingActions();
    await screen.show(<Card pack={pack} state={aState({ sameAsLast })} actions={actions} />);
    expect(screen.root.querySelectorAll('input:checked')).toHaveLength(0);
    await screen.press('Enter');
    expect(asked.map(([name]) => name)).not.toContain('saveSame');
  });

  it('has no such offer when nothing may be removed, or no earlier item matches', async () => {
    const { actions, asked } = rememberingActions();
    await screen.show(<Card pack={pack} state={aState({ sameAsLast, canRemove: false })} actions={actions} />);
    expect(screen.root.querySelector('.c-same')).toBeNull();
    await screen.press('l');
    await screen.show(<Card pack={pack} state={aState({ openedAt: 'later', sameAsLast: null })} actions={actions} />);
    expect(screen.root.querySelector('.c-same')).toBeNull();
    await screen.press('l');
    expect(asked).toEqual([]);
  });

  const hidden: typeof sameAsLast = {
    ...sameAsLast,
    judgement: { ...sameAsLast.judgement, intent: 'save-and-hide' },
  };
  const hideOffered = offersOf({ hide: driven });
  it.each([
    ['hidden', 'a hide', hidden, { offers: hideOffered, canRemove: false }, true],
    ['hidden', 'no hide, though it may be removed', hidden, { offers: offersOf({ delete: driven }) }, false],
    ['removed', 'a hide alone', sameAsLast, { offers: hideOffered, canRemove: false }, false],
  ] as const)('the last one was %s and this page offers %s', async (_act, _page, same, changes, isOffered) => {
    const { actions, asked } = rememberingActions();
    await screen.show(<Card pack={pack} state={aState({ sameAsLast: same, ...changes })} actions={actions} />);
    expect(screen.root.querySelector('.c-same') !== null).toBe(isOffered);
    await screen.press('l');
    expect(asked).toEqual(isOffered ? [['saveSame', same]] : []);
  });

  it('has no such offer when a colleague wanted the item kept', async () => {
    const { actions, asked } = rememberingActions();
    const keptByEyes = { of: 'Ulla Chef', on: '2026-11-20' };
    await screen.show(<Card pack={pack} state={aState({ sameAsLast, keptByEyes })} actions={actions} />);
    expect(screen.root.querySelector('.c-same')).toBeNull();
    await screen.press('l');
    expect(asked).toEqual([]);
  });
});

describe('in an election period the last judgement does not tell whom this item touches', () => {
  const election = { parties: ['lokalpartiet.se'], candidatePages: [], elected: [] };
  const state = aState({ sameAsLast });
  const links = [{ href: 'https://lokalpartiet.se', text: 'här' }];

  it.each([
    ['a link is seen', { ...state, reading: { ...state.reading, links } }, null],
    ['the official says so', state, '#touches-party'],
  ])('no such offer where %s', async (_name, shown, tick) => {
    const { actions, asked } = rememberingActions();
    await screen.show(<Card pack={pack} state={shown} actions={actions} election={election} />);
    if (tick !== null) await screen.click(tick);
    expect(screen.root.querySelector('.c-same')).toBeNull();
    await screen.press('l');
    expect(asked).toEqual([]);
  });

  it('nobody touched: it is offered as usual', async () => {
    const { actions, asked } = rememberingActions();
    await screen.show(<Card pack={pack} state={state} actions={actions} election={election} />);
    await screen.press('l');
    expect(asked).toEqual([['saveSame', sameAsLast]]);
  });
});

describe('an official has pressed the shortcut at the item itself', () => {
  /** Waiting callbacks: the test decides when the card is seen. */
  const waiting = new Set<() => void>();
  const seen = async (): Promise<void> => {
    for (const heard of waiting) heard();
    await screen.press('Tab');
  };
  /** @param later milliseconds since the opening */
  const show = async (changes: Partial<CardState>, later = 1_000) => {
    waiting.clear();
    const { actions, asked } = rememberingActions();
    const whenSeen = (heard: () => void): (() => void) => {
      waiting.add(heard);
      return () => void waiting.delete(heard);
    };
    const now = (): number => Date.parse(aState({}).openedAt) + later;
    const again = (more: Partial<CardState> = {}): Promise<void> =>
      screen.show(
        <SeenContext.Provider value={whenSeen}>
          <Card
            pack={pack}
            state={aState({ sameAsLast, sameNow: true, ...changes, ...more })}
            actions={actions}
            now={now}
          />
        </SeenContext.Provider>,
      );
    await again();
    return { asked, again };
  };

  it('is done once the card has been seen, and not before', async () => {
    const { asked } = await show({});
    expect(asked).toEqual([]);
    await seen();
    expect(asked).toEqual([['saveSame', sameAsLast]]);
  });

  it('is done once per opening, whatever is shown afterwards', async () => {
    const { asked, again } = await show({});
    await seen();
    await again({ repliesSaid: 4 });
    await seen();
    expect(asked).toHaveLength(1);
  });

  it('is only offered when the card is seen long after the press', async () => {
    const { asked } = await show({}, 60_000);
    await seen();
    expect(asked).toEqual([]);
    await screen.press('l');
    expect(asked).toEqual([['saveSame', sameAsLast]]);
  });

  it('is not done once a ground has been chosen: the official has moved on', async () => {
    const { asked } = await show({});
    await screen.press(pack.grounds[0]?.key ?? '');
    await seen();
    expect(asked).toEqual([]);
  });

  it.each([{ canRemove: false }, { planned: false }, { sameAsLast: null }, { sameNow: false }])(
    'is not done where the card would not offer it: %o',
    async (changes) => {
      const { asked } = await show(changes);
      await seen();
      expect(asked).toEqual([]);
    },
  );

  it('is not done when a colleague wanted the item kept', async () => {
    const { asked } = await show({ keptByEyes: { of: 'Ulla Chef', on: '2026-11-20' } });
    await seen();
    expect(asked).toEqual([]);
  });
});
