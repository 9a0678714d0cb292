// @vitest-environment jsdom
/**
 * The card that opened because an official pressed the platform's own button says why, and offers a way through, on
 * others' items and on one's own.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import { Card } from '../../../components/assessment/card';
import { packInForce } from '../../../lib/guidelines/packs';
import type { CardState } from '../../../lib/messaging/protocol';
import { driven, offersOf } from '../../../lib/platforms/dom/offer-table';
import { aState, rememberingActions, type Asked } from './an-item';
import { onScreen, type Screen } from './on-screen';

const own = {
  own: true,
  repliesSaid: 14,
  offers: offersOf({ trash: driven, 'comments-off': driven, edit: driven }),
} as const;

let screen: Screen;
beforeEach(() => {
  screen = onScreen();
});

async function open(changes: Partial<CardState>, fault?: string): Promise<Asked[]> {
  const { actions, asked } = rememberingActions(fault === undefined ? {} : { passNative: fault });
  await screen.show(<Card pack={packInForce()} state={aState(changes)} actions={actions} now={() => 0} />);
  return asked;
}
const has = (selector: string): boolean => screen.root.querySelector(selector) !== null;

describe.each([
  ['somebody else’s comment', { wanted: 'delete', pressed: 'Radera' }, 'Radera'],
  ['one’s own post', { ...own, wanted: 'trash', pressed: 'Flytta till papperskorgen' }, 'Flytta till papperskorgen'],
  ['one’s own comments’ switch', { ...own, wanted: 'comments-off', pressed: 'Stäng av' }, 'Stäng av'],
  ['one’s own words', { ...own, wanted: 'edit', pressed: 'Redigera inlägg' }, 'Redigera inlägg'],
] as const)('the button on the page was pressed at %s', (_what, changes, label) => {
  it('says which button, and that assessing comes first', async () => {
    await open(changes);
    expect(screen.text('.c-pressed')).toContain(`Du valde ”${label}” på sidan. Bedöm först, så sparas beviset.`);
  });

  it('has a way through, which is requested once and says that it is journalled', async () => {
    const asked = await open(changes);
    expect(screen.text('#native-journalled')).toBe('Det antecknas i journalen.');
    expect(asked).toEqual([]);
    await screen.click('#native-pass');
    expect(asked).toEqual([['passNative']]);
  });

  it('says what went wrong when it could not be journalled', async () => {
    await open(changes, 'Det gick inte att spara.');
    await screen.click('#native-pass');
    expect(screen.text('[role=alert]')).toContain('Det gick inte att spara.');
  });
});

it('an unknown entry on one’s own item is asked about', async () => {
  await open({ ...own, pressed: 'Zyx' });
  expect(screen.text('.c-pressed')).toContain('Uppsikt känner inte igen ”Zyx”.');
  expect(screen.root.querySelector('input:checked')).toBeNull();
});

it('the pressed act is chosen, and the card says how much of others’ disappears', async () => {
  await open({ ...own, wanted: 'trash', pressed: 'Flytta till papperskorgen' });
  expect(screen.root.querySelector<HTMLInputElement>('input:checked')?.value).toBe('trash');
  expect(screen.text('main')).toContain('14 kommentarer försvinner också');
});

it('a card opened by our own button has no way through', async () => {
  await open(own);
  expect(has('#native-pass')).toBe(false);
});
