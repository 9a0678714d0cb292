/** Two windows with a worker each over one store, two tabs in each window, and the officials' acts in them. */
import { itemKey } from '../../../lib/domain/item-key';
import type { Flow } from '../../../lib/domain/flow';
import type { HandStop } from '../../../lib/domain/hand-stop';
import { aFlow } from '../../unit/removal/practice-host';
import type { Random } from '../random';
import { Profile } from './profile';
import { refOf } from './reading';
import { Tab } from './tab';
import { Worker } from './worker';
import { World, type Standing } from './world';

export const ACTS = ['remove', 'remove', 'remove at once', 'hide', 'save', 'act later', 'note', 'destroy'] as const;
type OfficialsAct = (typeof ACTS)[number];

export class Scene {
  readonly profile: Profile;
  readonly tabs: readonly [Tab, Tab, Tab, Tab];
  private workers: [Worker, Worker];
  /** The item an official chose, by flow. */
  readonly chosen = new Map<string, { itemId: string }>();
  private begun = 0;

  /** @param looks whether the pages look again by themselves before a press */
  constructor(comments: number, looks: boolean) {
    this.profile = new Profile(new World(comments));
    const tab = (id: number): Tab => new Tab(id, this.profile, looks);
    this.tabs = [tab(0), tab(1), tab(2), tab(3)];
    this.workers = [new Worker(this.profile), new Worker(this.profile)];
  }

  /** @returns what was done; a press on an item that is gone does nothing */
  press(act: OfficialsAct, item: Standing, tab: Tab): string {
    const worker = this.workerOf(tab);
    if (act === 'note') worker.note(item);
    else if (act === 'destroy') worker.destroy(item);
    else if (act === 'act later') void this.actLater(item, tab).catch(() => undefined);
    else {
      const intent = act === 'hide' ? 'save-and-hide' : act === 'save' ? 'save-only' : 'save-and-remove';
      worker.start(this.flow(item, tab, { intent, urgent: act === 'remove at once' }), tab);
    }
    return `${act} ${item.id} in tab ${tab.id}`;
  }

  /** Answers one of the running flows: Ångra, Ta bort nu, or a press by hand on the platform's own menu. */
  answer(random: Random): string {
    const running = [...this.profile.running.keys()];
    if (running.length === 0) return 'nothing to answer';
    const flowId = random.pick(running);
    const answer = random.pick(['undo', 'go', 'go', 'by hand'] as const);
    if (answer === 'undo') random.pick(this.workers).undo(flowId);
    for (const { answers } of this.workers) {
      if (answer === 'go') answers.answer.resolve(flowId, 'skip-wait');
    }
    if (answer === 'by hand') this.byHand(flowId);
    return `${answer} ${flowId}`;
  }

  /** If the official was asked to press, they press and say so; otherwise they only say so. */
  private byHand(flowId: string): void {
    const tab = this.tabs.find((each) => each.isPointed(flowId));
    const tell = (why: HandStop | null): void => {
      for (const { answers } of this.workers)
        if (why === null) answers.answer.resolve(flowId, 'check-again');
        else answers.answer.stopped(flowId, why);
    };
    if (tab === undefined) tell(null);
    else
      void this.workerOf(tab)
        .turn(() => tab.pressByHand(flowId))
        .then(tell, () => undefined);
  }

  /** @param isOpen whether the item's page is open when the new worker recovers unfinished flows */
  restart(window: number, isOpen: boolean): void {
    const [first, second] = this.workers;
    (window === 0 ? first : second).stop();
    const fresh = new Worker(this.profile);
    this.workers = window === 0 ? [fresh, second] : [first, fresh];
    void fresh.recover(this.tabs[window === 0 ? 0 : 2], isOpen).catch(() => undefined);
  }

  /** Updates the extension: all workers end, and no page reaches the new version until it is reloaded. */
  update(): void {
    for (const tab of this.tabs) tab.isSilent = true;
    this.restart(0, false);
    this.restart(1, false);
  }

  /** Repairs everything and reopens every page. */
  calm(): void {
    const { profile } = this;
    profile.isFull = false;
    profile.folder.copyFails = null;
    Object.assign(profile.world, { account: 'municipality', isOnline: true, keeps: false });
    for (const tab of this.tabs) tab.reload();
  }

  private workerOf = (tab: Tab): Worker => this.workers[tab.id < 2 ? 0 : 1];

  private async actLater(item: Standing, tab: Tab): Promise<void> {
    const worker = this.workerOf(tab);
    const sealed = (await worker.sealedFlows(itemKey(refOf(item)))).at(-1);
    if (sealed === undefined) return;
    const measure = item.isHidden ? 'unhide' : 'delete';
    const { evidenceId, textSha256 } = sealed;
    worker.start(this.flow(item, tab, { intent: 'act-on-sealed', measure, evidenceId, textSha256 }), tab);
  }

  private flow(item: Standing, tab: Tab, changes: Partial<Flow>): Flow {
    this.begun += 1;
    // The record's id is the flow's id: in its format, and determined by the run.
    const id = `01930000-0000-7000-8000-${String(this.begun).padStart(12, '0')}`;
    this.chosen.set(id, { itemId: item.id });
    const ref = refOf(item);
    return aFlow(id, { itemKey: itemKey(ref), ref, tabId: tab.id, ...changes });
  }
}
