// @vitest-environment jsdom
/** The settings page stays open past the end of a crisis, and follows the clock. */
import { beforeEach, expect, it } from 'vitest';
import type { Clock } from '../../../lib/util/clock';
import { extension, install } from '../../unit/background/an-extension';
import { aCrisis } from '../../unit/questions/a-crisis';
import { onScreen, type Screen } from '../card/on-screen';

install();
const { CrisisSection } = await import('../../../lib/pages/options/crisis');

const held = aCrisis();
const END = Date.parse(held.until);
const MINUTE = 60_000;

let screen: Screen;
let now: number;
let isOver: boolean;
let isSilent: boolean;
let waits: { at: number; end: () => void }[];
const clock: Clock = {
  now: () => now,
  wait: (milliseconds) => new Promise((resolve) => waits.push({ at: now + milliseconds, end: resolve })),
};
/** Advances the clock and releases every wait until then. */
async function at(moment: number): Promise<void> {
  now = moment;
  for (const wait of waits.splice(0)) {
    if (wait.at <= now) wait.end();
    else waits.push(wait);
  }
  await Promise.resolve();
}
const line = () => screen.root.querySelector('.cr-line');

beforeEach(() => {
  extension.forget();
  screen = onScreen();
  [now, isOver, isSilent, waits] = [END - 90_000, false, false, []];
  const told = () => ({
    now: isOver || now >= END ? null : held,
    managers: ['Maja Moberg'],
    hasName: true,
    lines: [held],
  });
  extension.background = () =>
    Promise.resolve(isSilent ? { ok: false, problem: 'unknown' } : { ok: true, value: told() });
});

it('says until its end that crisis mode holds, and then no longer', async () => {
  await screen.show(<CrisisSection clock={clock} />);
  await expect.poll(line).not.toBeNull();
  await expect.poll(() => waits.length).toBe(1);
  await at(now + MINUTE);
  await expect.poll(() => waits.map((wait) => wait.at)).toEqual([END]);
  expect(line()).not.toBeNull();
  await at(END);
  await expect.poll(line).toBeNull();
  expect(screen.text('#crisis-said')).toBe('Krisläget är slut.');
  expect(waits).toEqual([]);
});

it('ending it in another window shows within a minute', async () => {
  await screen.show(<CrisisSection clock={clock} />);
  await expect.poll(() => waits.length).toBe(1);
  isOver = true;
  await at(now + MINUTE);
  await expect.poll(line).toBeNull();
});

it('an unreadable crisis does not count as ended, and is read again until it can be read', async () => {
  await screen.show(<CrisisSection clock={clock} />);
  await expect.poll(() => waits.length).toBe(1);
  isSilent = true;
  for (const time of [1, 2]) {
    await at(now + MINUTE);
    await expect
      .poll(() => [time, screen.text('#crisis'), waits.length])
      .toEqual([time, expect.stringContaining('Det gick inte att se om det är krisläge.'), 1]);
    expect(screen.root.querySelector('#crisis-said')).toBeNull();
  }
  isSilent = false;
  await at(now + MINUTE);
  await expect.poll(line).toBeNull();
  await expect.poll(() => screen.root.querySelector('#crisis-said')?.textContent).toBe('Krisläget är slut.');
});
