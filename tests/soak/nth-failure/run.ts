/** One act with one failing operation of the store, then a restart, and what must hold afterwards. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Flow } from '../../../lib/domain/flow';
import { EvidenceDatabase } from '../../../lib/evidence/database';
import { getFlow, unfinishedFlows } from '../../../lib/evidence/flows';
import { uuid7 } from '../../../lib/evidence/uuid7';
import { recoverFlow } from '../../../lib/removal/recover';
import { pickFolder } from '../../unit/removal/a-store';
import { practiceHost } from '../../unit/removal/practice-host';
import { calmPage, type PageModel } from '../../unit/removal/practice-page';
import { readBareStore, type BareStore } from '../bare-store';
import { failAt, type Failing, type Failure } from './failing-store';
import { faultsAfter, type Faults } from './judge';

/** What an act works with: a store that may fail, and the page. */
export interface Stage {
  db: EvidenceDatabase;
  page: PageModel;
  flowId: string;
  host: ReturnType<typeof practiceHost>;
}

/** What the official was told. `refused`: the promise rejected, which the background tells as a store that failed. */
export type Told = Flow | 'refused' | 'nothing' | { copied: boolean } | { staged: boolean };

export interface NthAct {
  name: string;
  page?: Partial<PageModel>;
  /** Runs with a working store. */
  before?: (stage: Stage) => Promise<void>;
  run: (stage: Stage) => Promise<Told>;
  /** True for a recovery, which only looks. */
  pressesNothing?: boolean;
  /**
   * Runs again with a working store.
   *
   * @returns what is then wrong
   */
  again?: (stage: Stage) => Promise<string[]>;
}

/** The store just before a press. */
interface Press {
  before: BareStore;
}

export interface After {
  act: NthAct;
  stage: Stage;
  told: Told | 'stopped';
  presses: Press[];
  /** The store after a restart while the item's page is not open. */
  waiting: BareStore;
  /** The store after the page has been opened. */
  end: BareStore;
  pressedAtRecovery: boolean;
  /** What `again` returned. */
  again: string[];
}

const openStore = (factory: IDBFactory): EvidenceDatabase =>
  new EvidenceDatabase('test', { indexedDB: factory, IDBKeyRange });

/** The number of operations the act takes when nothing fails. */
export async function operationsOf(act: NthAct): Promise<number> {
  return (await play(act, Infinity, 'unknown')).count;
}

export async function nthRun(act: NthAct, at: number, how: Failure): Promise<Faults> {
  return faultsAfter((await play(act, at, how)).after);
}

async function play(act: NthAct, at: number, how: Failure): Promise<{ after: After; count: number }> {
  const factory = new IDBFactory();
  const page = calmPage({ ...act.page, comments: new Map(calmPage().comments) });
  const flowId = uuid7();
  const well = openStore(factory);
  await pickFolder(well);
  await act.before?.({ db: well, page, flowId, host: practiceHost(well, page) });
  well.close();

  const db = openStore(factory);
  const failing = failAt(db, at, how);
  const presses: Press[] = [];
  const stage = { db, page, flowId, host: watched(practiceHost(db, page), failing, factory, presses) };
  const running = act.run(stage).catch((): Told => 'refused');
  const told = await Promise.race([running, failing.stopped]);
  const count = failing.count();
  failing.end();
  await running;
  db.close();

  const before = standing(page);
  const waiting = await restarted(factory, page, false);
  const end = await restarted(factory, page, true);
  const pressedAtRecovery = standing(page) !== before;
  const mended = openStore(factory);
  const again = (await act.again?.({ db: mended, page, flowId, host: practiceHost(mended, page) })) ?? [];
  mended.close();
  return { after: { act, stage, told, presses, waiting, end, pressedAtRecovery, again }, count };
}

/** The phase of the flow that `before` leaves behind. */
export async function phaseLeftBy(act: NthAct): Promise<string | undefined> {
  const db = openStore(new IDBFactory());
  await pickFolder(db);
  const page = calmPage();
  const flowId = uuid7();
  await act.before?.({ db, page, flowId, host: practiceHost(db, page) });
  const phase = (await getFlow(db, flowId))?.phase;
  db.close();
  return phase;
}

const standing = (page: PageModel): string => JSON.stringify([[...page.comments], [...page.hidden]]);

/** Wraps the host: a stopped worker presses nothing, and each press records the store before it. */
function watched(
  host: Stage['host'],
  failing: Failing,
  factory: IDBFactory,
  presses: Press[],
): ReturnType<typeof practiceHost> {
  const { page } = host.env;
  return {
    ...host,
    env: {
      ...host.env,
      page: {
        ...page,
        perform: async (...given) => {
          if (failing.isDead()) throw new Error('the worker is stopped');
          presses.push({ before: await readBareStore(factory) });
          return page.perform(...given);
        },
      },
    },
  };
}

/** Starts a new worker over the same store, which works again. */
async function restarted(factory: IDBFactory, page: PageModel, isOpen: boolean): Promise<BareStore> {
  const db = openStore(factory);
  const { env } = practiceHost(db, page);
  for (const flow of await unfinishedFlows(db)) await recoverFlow(flow, isOpen, env);
  db.close();
  return readBareStore(factory);
}
