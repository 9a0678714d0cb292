/**
 * One history: officials' acts and faults in an order that the seed decides, then calm, then the judge. The same seed
 * and run number give the same history.
 */
import { settled } from '../../unit/removal/hand-clock';
import { pickFolder } from '../../unit/removal/a-store';
import { readBareStore } from '../bare-store';
import { seeded, type Random } from '../random';
import { breachesOf } from './judge';
import { NEMESIS, strike } from './nemesis';
import { ACTS, Scene } from './scene';
import { Worker } from './worker';

export interface History {
  breaches: string[];
  /** What was done, in order. */
  events: string[];
  pressed: number;
  removed: number;
  /** Records whose content was destroyed. */
  destroyed: number;
  struck: Set<string>;
  outcomes: string[];
}

const MOST_ACTS = 10;
const MOST_STRIKES = 9;
/** Far more steps than any history takes. A history that does not come to rest is a breach in itself. */
const MOST_STEPS = 6_000;

export async function historyRun(seed: number, run: number): Promise<History> {
  const random = seeded(seed * 1_000 + run);
  const scene = new Scene(random.between(4, 6), run % 2 === 0);
  const { profile } = scene;
  const setUp = new Worker(profile);
  await pickFolder(setUp.db);
  setUp.stop();
  const events: string[] = [];
  const struck = new Set<string>();
  await disturb(scene, random, events, struck);
  scene.calm();
  scene.restart(0, true);
  if (random.next() < 0.5) scene.restart(1, true);
  const rests = await rest(scene, random);
  scene.restart(0, true);
  const restsAgain = rests && (await rest(scene, random));
  const store = await readBareStore(profile.factory);
  const { presses } = profile.world;
  return {
    breaches: [
      ...(await breachesOf(profile, store, scene.chosen)),
      ...(restsAgain ? [] : [`does not come to rest: ${[...profile.running.keys()].join(', ')}`]),
    ],
    events,
    pressed: presses.length,
    removed: presses.reduce((sum, { left }) => sum + left.length, 0),
    destroyed: profile.destroyed.size,
    struck,
    outcomes: profile.said.map(({ flow }) => flow.outcome ?? 'none'),
  };
}

async function disturb(scene: Scene, random: Random, events: string[], struck: Set<string>): Promise<void> {
  const { profile, tabs } = scene;
  let acts = 0;
  let strikes = 0;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    await settled();
    if (profile.turns.count > 0 && random.next() < 0.85) {
      await profile.turns.next(random);
      continue;
    }
    const choice = random.next();
    // With a page that does not look again before it presses, nothing may happen between the flow's look and the press.
    const mayStrike = profile.comparing.size === 0;
    if (choice < 0.4 && acts < MOST_ACTS) {
      const item = random.pick([...profile.world.items.values(), null]);
      if (item === null) continue;
      acts += 1;
      events.push(scene.press(random.pick(ACTS), item, random.pick(tabs)));
    } else if (choice < 0.55 && mayStrike && strikes < MOST_STRIKES) {
      strikes += 1;
      const what = strike(scene, random);
      struck.add(what);
      events.push(what);
    } else if (choice < 0.68 && mayStrike) {
      // Faults are repaired now and then, or little would be removed.
      scene.calm();
      events.push('all well again');
    } else if (choice < 0.8) events.push(scene.answer(random));
    else await profile.clock.pass(random.pick([250, 1_000, 5_000, 11_000]));
    if (acts >= MOST_ACTS && profile.turns.count === 0 && profile.running.size === 0) return;
  }
}

/**
 * Lets time pass until nothing runs any more; nobody answers.
 *
 * @returns whether it came to rest
 */
export async function rest({ profile }: Scene, random: Random): Promise<boolean> {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    await settled();
    if (profile.turns.count > 0) await profile.turns.next(random);
    else if (profile.running.size === 0) return true;
    else await profile.clock.pass(60_000);
  }
  return false;
}

export const neverStruck = (struck: ReadonlySet<string>): string[] => NEMESIS.filter((what) => !struck.has(what));
