// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { Card } from '../../../components/assessment/card';
import { packInForce } from '../../../lib/guidelines/packs';
import type { CardState } from '../../../lib/messaging/protocol';
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

  it('is not removed by Enter, and no ground stands chosen', async () => {
    const { actions, asked } = rememberingActions();
    await screen.show(<Card pack={pack} state={aState({ sameAsLast })} actions={actions} />);
    expect(screen.root.querySelectorAll('input:checked')).toHaveLength(0);
    await screen.press('Enter');
    expect(asked.map(([name]) => name)).not.toContain('saveSame');
  });

  it('has no such offer where nothing may be removed, or nothing is alike', async () => {
    const { actions, asked } = rememberingActions();
    await screen.show(<Card pack={pack} state={aState({ sameAsLast, canRemove: false })} actions={actions} />);
    expect(screen.root.querySelector('.c-same')).toBeNull();
    await screen.press('l');
    await screen.show(<Card pack={pack} state={aState({ openedAt: 'later', sameAsLast: null })} actions={actions} />);
    expect(screen.root.querySelector('.c-same')).toBeNull();
    await screen.press('l');
    expect(asked).toEqual([]);
  });

  it('has no such offer where a colleague wanted the item to stay', async () => {
    const { actions, asked } = rememberingActions();
    const keptByEyes = { of: 'Ulla Chef', on: '2026-11-20' };
    await screen.show(<Card pack={pack} state={aState({ sameAsLast, keptByEyes })} actions={actions} />);
    expect(screen.root.querySelector('.c-same')).toBeNull();
    await screen.press('l');
    expect(asked).toEqual([]);
  });
});
