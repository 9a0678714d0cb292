// @vitest-environment jsdom
/** The settings stand open past the end of a crisis, and follow the clock. */
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
let waits: { at: number; end: () => void }[];
const clock: Clock = {
  now: () => now,
  wait: (milliseconds) => new Promise((resolve) => waits.push({ at: now + milliseconds, end: resolve })),
};
/** The clock goes on, and whoever waited until then goes on too. */
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
  [now, isOver, waits] = [END - 90_000, false, []];
  extension.background = () =>
    Promise.resolve({
      ok: true,
      value: { now: isOver || now >= END ? null : held, managers: ['Maja Moberg'], hasName: true, lines: [held] },
    });
});

it('until its time it says that it holds, and then no longer', async () => {
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

it('that it was ended in another window is seen within a minute', async () => {
  await screen.show(<CrisisSection clock={clock} />);
  await expect.poll(() => waits.length).toBe(1);
  isOver = true;
  await at(now + MINUTE);
  await expect.poll(line).toBeNull();
});
