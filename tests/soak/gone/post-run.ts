/**
 * One post of a feed is moved to the bin, and the feed changes before it is looked at: units are emptied, replaced or
 * removed, sorting, another page and back, another account, other people's deletions. Posts have no number on the page.
 *
 * Left out is what nobody could tell from a page: a row that disappears whole and without a message between a press
 * that the platform refuses and the first look after it. Once a look has seen the post still there, its row may
 * disappear.
 */
import type { Classification } from '../../../lib/domain/account';
import { lookUnderAccount } from '../../../lib/removal/look';
import type { Random } from '../random';
import { feedPage, type FeedPage } from './feed-page';
import { hurriedClock } from './page';
import type { GoneRun, Says } from './run';

const LATER = [
  'unit-emptied',
  'unit-exchanged',
  'unit-taken',
  'beside-emptied',
  'shell-taken',
  'shell-drawn',
  'feed-sorted',
  'feed-away',
  'feed-drawn-anew',
  'feed-reloaded',
  'other-page',
  'back-from-other-page',
  'account-switched',
  'account-switched-during',
  'other-post-removed',
  'post-added',
] as const;
export const POST_EVENTS: readonly string[] = LATER;
type Event = (typeof LATER)[number];

const ACTS = ['pressed', 'refused', 'by-hand', 'not-by-hand', 'hand', 'hand-refused'] as const;
/** Events that leave the frame unchanged. */
const SAME: ReadonlySet<Event> = new Set(['feed-drawn-anew']);

export class PostRun {
  /** The platform's posts, newest first. */
  private world: string[];
  /** The posts the feed draws; null is a shell. */
  private rows: (string | null)[];
  private page: FeedPage;
  private readonly target: string;
  private account: Classification['state'] = 'municipality';
  private switchesDuring = false;
  private hasSeen = false;
  private made = 0;

  constructor(
    private readonly random: Random,
    private readonly says: Says,
  ) {
    this.world = Array.from({ length: random.between(1, 7) }, () => this.newId());
    this.rows = [...this.world, ...(random.next() < 0.4 ? [null] : [])];
    this.page = feedPage(false);
    this.page.draw(this.rows);
    this.target = random.pick(this.world);
  }

  async all(): Promise<GoneRun> {
    const { random, target } = this;
    const act = random.pick(ACTS);
    const isLast = this.world.length === 1;
    const isPressed = act === 'pressed' || act === 'hand';
    const isRefused = act === 'refused' || act === 'hand-refused';
    const confirmed = (): void => {
      if (isPressed) this.remove();
    };
    if (act === 'hand' || act === 'hand-refused') await this.page.pressByHand(target, confirmed);
    else await this.page.perform(target, act === 'by-hand' || act === 'not-by-hand', confirmed);
    if (act === 'by-hand') this.remove();
    if (isRefused && random.next() < 0.6) this.hasSeen = (await this.look()).kind === 'present';
    const events = Array.from({ length: random.pick([0, 0, 1, 1, 2, 3]) }, () => random.pick(LATER)).filter(
      (event) => event !== 'unit-taken' || !isRefused || this.hasSeen,
    );
    for (const event of events) this.happen(event);
    const found = await this.look();
    const stands = this.world.includes(target);
    return {
      story: `facebook ${act} ${isLast ? 'only ' : ''}post: ${events.join(', ') || 'nothing else'}`,
      said: `${found.kind} (${found.method})`,
      false: found.kind === 'gone' && stands,
      told: !stands && isPressed && events.every((event) => SAME.has(event)) ? found.kind === 'gone' : null,
      // Only counted for comments.
      wasOnly: false,
      events,
    };
  }

  private newId(): string {
    this.made += 1;
    return `71000000000${String(this.made).padStart(5, '0')}`;
  }

  private remove(): void {
    this.world = this.world.filter((id) => id !== this.target);
    this.rows = this.rows.filter((id) => id !== this.target);
    this.page.take(this.target);
  }

  /** Fetches the platform's current posts, without what the account does not see. */
  private fetch(): void {
    const shells = this.rows.filter((row) => row === null);
    const seen = this.account === 'municipality' ? this.world : this.world.filter((id) => id !== this.target);
    this.rows = [...seen, ...shells];
    this.page.draw(this.rows);
  }

  private happen(event: Event): void {
    const { random, page, target } = this;
    const others = this.world.filter((id) => id !== target);
    const other = others.length === 0 ? null : random.pick(others);
    const events: Record<Event, () => void> = {
      'unit-emptied': () => page.empty(target),
      'unit-exchanged': () => page.exchange(target),
      'unit-taken': () => page.take(target),
      'beside-emptied': () => other !== null && page.empty(other),
      'shell-taken': () => page.takeShell(),
      'shell-drawn': () => {
        this.rows = this.rows.map((row) => row ?? this.newId());
        this.world = [...new Set([...this.world, ...this.rows.flatMap((row) => row ?? [])])];
        page.draw(this.rows);
      },
      'feed-sorted': () => {
        this.world = this.world.toReversed();
        this.fetch();
      },
      'feed-away': () => page.draw([]),
      'feed-drawn-anew': () => page.draw(this.rows),
      'feed-reloaded': () => {
        this.page = feedPage(true);
        this.fetch();
      },
      'other-page': () => {
        page.go('/annansida');
        page.draw(['7200000000000001']);
      },
      'back-from-other-page': () => {
        page.go('/annansida');
        page.go('/exempelkommun');
        this.fetch();
      },
      'account-switched': () => this.switchAccount(),
      'account-switched-during': () => (this.switchesDuring = true),
      'other-post-removed': () => {
        this.world = this.world.filter((id) => id !== other);
        if (random.next() < 0.6) this.fetch();
      },
      'post-added': () => {
        this.world = [this.newId(), ...this.world];
        this.fetch();
      },
    };
    events[event]();
  }

  private switchAccount(): void {
    this.account = this.account === 'municipality' ? this.random.pick(['private', 'unknown']) : 'municipality';
    this.fetch();
  }

  private look(): ReturnType<FeedPage['seen']> {
    return lookUnderAccount(
      this.page.refOf(this.target),
      {
        readAccount: () => Promise.resolve({ state: this.account, name: null, reason: 'soak' }),
        seen: async () => {
          if (this.switchesDuring && this.account === 'municipality') this.switchAccount();
          const { kind, method } = this.says(await this.page.seen(this.target));
          return { kind: kind as 'gone', method, at: '2026-11-23T12:00:00.000Z' };
        },
      },
      hurriedClock(),
    );
  }
}
