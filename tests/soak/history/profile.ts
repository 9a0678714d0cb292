/**
 * What the browser keeps while workers come and go: the store, the locks, the clock, the folder of the copies, and
 * what was answered to the official, in the order in which it was said.
 */
import { IDBFactory } from 'fake-indexeddb';
import type { Flow } from '../../../lib/domain/flow';
import { calmPage, type PageModel } from '../../unit/removal/practice-page';
import { HandClock } from '../../unit/removal/hand-clock';
import { Locks } from './locks';
import { Turns } from './turns';
import type { World } from './world';

/** An end as it was told, and whether the item stood there in that moment. */
export interface Said {
  flow: Flow;
  stood: boolean;
}

export interface Before {
  sealed: ReadonlySet<string>;
  copied: ReadonlySet<string>;
}

export class Profile {
  readonly factory: IDBFactory = new IDBFactory();
  readonly locks = new Locks();
  readonly turns = new Turns();
  readonly clock = new HandClock();
  /** Flows that run, in whichever worker. */
  readonly running = new Map<string, object>();
  readonly folder: PageModel = calmPage();
  readonly said: Said[] = [];
  readonly undone = new Set<string>();
  /** storage.session as the background leaves it: the card that each flow was begun on (under-way.ts). */
  readonly session = new Map<string, unknown>();
  /**
   * Noted as suspected forbidden pictures: which records were sealed before that, and which files lay in the folder.
   */
  readonly noted = new Map<string, Before>();
  /** Records whose content an official has destroyed. */
  readonly destroyed = new Set<string>();
  /** Between the first look at the account and the press, by flow. */
  readonly comparing = new Set<string>();
  /** How far the computer's clock has been moved, milliseconds. */
  moved = 0;
  isFull = false;

  constructor(readonly world: World) {}

  /** The time of day as the computer says it. */
  now = (): number => 1_764_000_000_000 + this.clock.now() + this.moved;

  tell(flow: Flow): void {
    if (flow.phase !== 'ended') return;
    this.comparing.delete(flow.id);
    this.said.push({ flow, stood: this.world.items.has(flow.ref.id ?? '') });
  }
}
