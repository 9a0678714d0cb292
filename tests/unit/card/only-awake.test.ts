/** Which of the card's acts wait until it has been seen, and which never do. */
import { expect, it } from 'vitest';
import type { CardActions } from '../../../components/assessment/card-actions';
import { onlyAwake } from '../../../lib/pages/card/only-awake';
import { ANSWER_KEYS, SAME_KEY } from '../../../lib/assessment/grounds';
import { packInForce } from '../../../lib/guidelines/packs';
import type { MayAct } from '../../../lib/opening/awake';

const asked: string[] = [];
/** Every action, told by its name. */
const all = new Proxy({} as CardActions, {
  ownKeys: () => [...ACTS, ...FREE],
  getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  get: (_target, name) => () => {
    asked.push(String(name));
    return Promise.resolve(null);
  },
});
const ACTS = [
  'save',
  'saveName',
  'saveSame',
  'actLater',
  'removeUncaptured',
  'confirmMissing',
  'takeUnseen',
  'noteEyes',
  'complete',
  'removedByHand',
  'skipWait',
  'passNative',
  'learn',
] as const satisfies (keyof CardActions)[];
const FREE = [
  'answer',
  'copy',
  'forbid',
  'forbiddenStep',
  'forbiddenBack',
  'checkUncaptured',
  'showMenu',
  'undo',
  'checkAgain',
  'told',
  'teachMenu',
  'openMenu',
  'saveMenu',
  'openArchive',
  'openPlan',
  'close',
] as const satisfies (keyof CardActions)[];

const call = async (name: keyof CardActions, may: MayAct, played = false): Promise<unknown> => {
  asked.length = 0;
  const actions = onlyAwake(all, { mayAct: () => may, isPlayed: () => played });
  // Called with what it does not look at, but for the yes.
  return (actions[name] as (...args: unknown[]) => Promise<unknown>)('x', true, 'y');
};

it.each(ACTS)('%s is done by a card that has been seen, else refused in words', async (name) => {
  expect(await call(name, 'yes')).toBeNull();
  expect(asked).toEqual([name]);
  for (const may of ['asleep', 'unseen'] as const) {
    expect(await call(name, may)).toContain('Trycket räknades inte.');
    expect(asked).toEqual([]);
  }
});

it.each(ACTS)('%s is never done by a key from before the card was there', async (name) => {
  expect(await call(name, 'yes', true)).toContain('Trycket räknades inte.');
  expect(asked).toEqual([]);
});

it.each(FREE)('%s is never held up', async (name) => {
  await call(name, 'unseen', true);
  expect(asked).toEqual([name]);
});

it('nor is a no', async () => {
  asked.length = 0;
  await onlyAwake(all, { mayAct: () => 'unseen', isPlayed: () => true }).confirmMissing('x', false);
  expect(asked).toEqual(['confirmMissing']);
});

it('no key both chooses and acts', () => {
  const choosing = [...packInForce().grounds.map(({ key }) => key), ...Object.values(ANSWER_KEYS)];
  expect(choosing).not.toContain(SAME_KEY);
  expect(choosing).not.toContain('Enter');
});
