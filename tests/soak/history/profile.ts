/**
 * What the browser keeps while workers come and go: the store, the locks, the clock, the folder of copies, and what the
 * official was told, in order.
 */
import { IDBFactory } from 'fake-indexeddb';
import type { Flow } from '../../../lib/domain/flow';
import { calmPage, type PageModel } from '../../unit/removal/practice-page';
import { HandClock } from '../../unit/removal/hand-clock';
import { Locks } from './locks';
import { Turns } from './turns';
import type { World } from './world';

/** An end as it was told, and whether the item was still there at that moment. */
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
  /** Flows that are running, in any worker. */
  readonly running = new Map<string, object>();
  readonly folder: PageModel = calmPage();
  readonly said: Said[] = [];
  readonly undone = new Set<string>();
  /** storage.session as the background leaves it: the card on which each flow was begun (under-way.ts). */
  readonly session = new Map<string, unknown>();
  /** Items noted as suspected forbidden pictures, with the records sealed and the copies made before the note. */
  readonly noted = new Map<string, Before>();
  /** Records whose content an official has destroyed. */
  readonly destroyed = new Set<string>();
  /** Flows between the first reading of the account and the press. */
  readonly comparing = new Set<string>();
  /** How far the computer's clock has been moved, in milliseconds. */
  moved = 0;
  isFull = false;

  constructor(readonly world: World) {}

  /** The time of day by the computer's clock, in milliseconds. */
  now = (): number => 1_764_000_000_000 + this.clock.now() + this.moved;

  tell(flow: Flow): void {
    if (flow.phase !== 'ended') return;
    this.comparing.delete(flow.id);
    this.said.push({ flow, stood: this.world.items.has(flow.ref.id ?? '') });
  }
}
