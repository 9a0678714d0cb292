/** One file: made, changed in transit, received by a browser that knows some of it, and judged by the bare store. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { receiveHandOver, type Received } from '../../../lib/app/hand-over/receive';
import { EvidenceDatabase } from '../../../lib/evidence/database';
import { handOverFile } from '../../../lib/hand-over/file';
import { question as questionShape, type Question } from '../../../lib/questions/question';
import { stateOf } from '../../../lib/questions/states';
import { emptySettings, type Settings } from '../../../lib/settings/schema';
import { realClock } from '../../../lib/util/clock';
import { facebookPage } from '../../commands/setup/practice-register';
import { seeded } from '../random';
import { madeUp, PACK, REGISTER } from './made-up';
import { mutated, type Mutated } from './mutations';

/** `half`: neither unchanged nor completely merged. `lost`: a known step is gone. All must stay empty. */
export const FAULTS = [
  'half',
  'lost',
  'threw',
  'no-reason',
  'not-idempotent',
  'refused-whole',
  'took-changed',
  'polluted',
] as const;
export type Fault = (typeof FAULTS)[number];

export interface Ended {
  mutation: Pick<Mutated, 'name' | 'kind'>;
  said: 'received' | 'refused' | 'failed';
  why: string;
  faults: Fault[];
}

type Receive = typeof receiveHandOver;
interface Snapshot {
  questions: unknown[];
  handOvers: unknown[];
}

const settings: Settings = {
  ...emptySettings('here'),
  operator: { name: 'Bo Berg', role: '', unit: '' },
  register: REGISTER.map((each) => ({ ...facebookPage, ...each })),
};
const env = {
  clock: realClock,
  subtle: crypto.subtle,
  pack: PACK,
  settings: () => Promise.resolve(settings),
  noted: () => Promise.resolve(() => false),
};

/** One store for all runs, because opening one costs more than a run. */
export const aStore = (): EvidenceDatabase =>
  new EvidenceDatabase('soak', { indexedDB: new IDBFactory(), IDBKeyRange });

/** @param receive replaced to test that the judge finds what is wrong */
export async function handOverRun(
  seed: number,
  run: number,
  db: EvidenceDatabase,
  receive: Receive = receiveHandOver,
): Promise<Ended> {
  const random = seeded(seed * 100_003 + run);
  const { here, card } = madeUp(random);
  const { text } = await handOverFile(card, crypto.subtle);
  const mutation = mutated(text, random);
  // In every seventh run the store refuses the last row.
  const fails = run % 7 === 0;
  await Promise.all([db.questions.clear(), db.handOvers.clear()]);
  await db.questions.bulkPut(here);
  if (fails) db.handOvers.hook('creating', refuse);
  const before = await snapshot(db);
  const faults = new Set<Fault>();
  const received = await receive(db, mutation.text, env).catch((error: unknown) =>
    fails ? null : asFault(error, faults),
  );
  db.handOvers.hook('creating').unsubscribe(refuse);
  const after = await snapshot(db);
  const isAsBefore = JSON.stringify(after) === JSON.stringify(before);
  if (received?.said === 'received') {
    judgeWhole({ before, after, text: mutation.text }, faults);
    if (mutation.kind === 'bytes') faults.add('took-changed');
    await receive(db, mutation.text, env);
    if (JSON.stringify(await snapshot(db)) !== JSON.stringify(after)) faults.add('not-idempotent');
  } else {
    if (!isAsBefore) faults.add('half');
    if (received?.said === 'refused' && (received.why as string) === '') faults.add('no-reason');
    if (received?.said === 'refused' && mutation.kind === 'none') faults.add('refused-whole');
  }
  if ('polluted' in {}) faults.add('polluted');
  return {
    mutation,
    said: received?.said ?? 'failed',
    why: received?.said === 'refused' ? received.why : '',
    faults: [...faults],
  };
}

function refuse(): never {
  throw new Error('the disk is full');
}

function asFault(_error: unknown, faults: Set<Fault>): Received | null {
  faults.add('threw');
  return null;
}

const snapshot = async (db: EvidenceDatabase): Promise<Snapshot> => ({
  questions: await db.questions.toArray(),
  handOvers: await db.handOvers.toArray(),
});

/** Checks, without using the merge code, that every question and every step of both sides is there and nothing else. */
function judgeWhole(
  { before, after, text }: { before: Snapshot; after: Snapshot; text: string },
  faults: Set<Fault>,
): void {
  const file = JSON.parse(text.replace(/^\uFEFF/, '')) as { sha256: string; card: { questions: Question[] } };
  const knownBefore = before.questions as Question[];
  const now = new Map((after.questions as Question[]).map((each) => [each.itemKey, each]));
  const all = [...knownBefore, ...file.card.questions];
  if (now.size !== new Set(all.map(({ itemKey }) => itemKey)).size) faults.add('half');
  for (const each of all) {
    const kept = now.get(each.itemKey);
    if (kept === undefined || !stepsOf(each).every((step) => stepsOf(kept).includes(step))) faults.add('lost');
  }
  for (const each of now.values()) {
    const known = new Set(all.filter(({ itemKey }) => itemKey === each.itemKey).flatMap(stepsOf));
    const isRight = questionShape.safeParse(each).success && stateOf(each.steps) === each.state;
    if (!isRight || !stepsOf(each).every((step) => known.has(step))) faults.add('half');
  }
  if (!(after.handOvers as { sha256: string }[]).some(({ sha256 }) => sha256 === file.sha256)) faults.add('half');
}

/** Each step's act, time and official, without its turn. */
const stepsOf = ({ steps }: Question): string[] =>
  steps.map(({ turn: _turn, ...step }) =>
    JSON.stringify(Object.entries(step).toSorted(([a], [b]) => (a < b ? -1 : 1))),
  );
