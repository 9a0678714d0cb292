/** Which of the card's acts wait until the card has been seen, and which never do. */
import { expect, it } from 'vitest';
import type { CardActions } from '../../../components/assessment/card-actions';
import { onlyAwake } from '../../../lib/pages/card/only-awake';
import { ANSWER_KEYS, SAME_KEY } from '../../../lib/assessment/grounds';
import { FLOW_DECISIONS, type FlowDecision } from '../../../lib/domain/flow-decision';
import { packInForce } from '../../../lib/guidelines/packs';
import type { MayAct } from '../../../lib/card-opening/awake';

const asked: string[] = [];
/** Every action; each returns its own name. */
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
  'noteEyes',
  'complete',
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
  'told',
  'teachMenu',
  'openMenu',
  'saveMenu',
  'openArchive',
  'openPlan',
  'openHelp',
  'close',
] as const satisfies (keyof CardActions)[];

const call = async (name: keyof CardActions, may: MayAct, played = false): Promise<unknown> => {
  asked.length = 0;
  const actions = onlyAwake(all, { mayAct: () => may, isPlayed: () => played });
  // The arguments do not matter to what is tested.
  return (actions[name] as (...args: unknown[]) => Promise<unknown>)('x', true, 'y');
};

it.each(ACTS)('%s is done by a card that has been seen, and otherwise refused in words', async (name) => {
  expect(await call(name, 'yes')).toBeNull();
  expect(asked).toEqual([name]);
  for (const may of ['asleep', 'unseen'] as const) {
    expect(await call(name, may)).toContain('Trycket räknades inte.');
    expect(asked).toEqual([]);
  }
});

it.each(ACTS)('%s is never done by a key typed before the card was there', async (name) => {
  expect(await call(name, 'yes', true)).toContain('Trycket räknades inte.');
  expect(asked).toEqual([]);
});

it.each(FREE)('%s is never delayed', async (name) => {
  await call(name, 'unseen', true);
  expect(asked).toEqual([name]);
});

const DECISIONS: Record<FlowDecision, 'act' | 'free'> = {
  undo: 'free',
  'skip-wait': 'act',
  'remove-incomplete': 'act',
  'keep-incomplete': 'free',
  'take-unseen': 'act',
  'check-again': 'free',
  'removed-by-hand': 'act',
};

it.each(FLOW_DECISIONS)(
  '%s of a flow waits for the card to be seen only where it lets something be done',
  async (decision) => {
    const decide = async (may: MayAct, played: boolean): Promise<boolean> => {
      asked.length = 0;
      await onlyAwake(all, { mayAct: () => may, isPlayed: () => played }).resolve('x', decision);
      return asked.length === 1;
    };
    expect(await decide('yes', false)).toBe(true);
    const isFree = DECISIONS[decision] === 'free';
    expect([await decide('asleep', false), await decide('unseen', false), await decide('yes', true)]).toEqual([
      isFree,
      isFree,
      isFree,
    ]);
  },
);

it('no key both chooses and acts', () => {
  const choosing = [...packInForce().grounds.map(({ key }) => key), ...Object.values(ANSWER_KEYS)];
  expect(choosing).not.toContain(SAME_KEY);
  expect(choosing).not.toContain('Enter');
});
