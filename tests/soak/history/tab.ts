/**
 * One tab on the world. It does what the content script does just before it presses, in the same order
 * (lib/overlay/features/page-commands.ts). tests/contract covers the adapters' own looks.
 */
import type { Act } from '../../../lib/domain/act';
import { standsAs } from '../../../lib/domain/fingerprint';
import type { RemovalAct } from '../../../lib/domain/outcome';
import type { HandStop } from '../../../lib/domain/hand-stop';
import type { PagePort, Stood } from '../../../lib/removal/environment';
import { readBareStore, type BareStore } from '../bare-store';
import type { Profile } from './profile';
import { fingerprintNow } from './reading';
import type { Account, Standing } from './world';

const AT = '2026-11-23T10:00:00.000Z';

export class Tab {
  /** The account that the page was loaded under. */
  private shown: Account = 'municipality';
  /** Items that the current sorting does not show. */
  readonly folded = new Set<string>();
  /** Its content script is gone: the extension was updated, or the page closed. */
  isSilent = false;
  /** The platform's menu is unknown here, so the official has to press. */
  isMenuUnknown = false;
  /** What the official was asked to press here, by flow. */
  private readonly pointed = new Map<string, { id: string; act: Act; stood: Stood }>();

  /** @param looks whether the page itself looks again before the press; otherwise only the flow does */
  constructor(
    readonly id: number,
    private readonly profile: Profile,
    readonly looks: boolean,
  ) {}

  reload(): void {
    this.shown = this.profile.world.account;
    this.folded.clear();
    this.pointed.clear();
    this.isSilent = false;
  }

  port(flowId: string): PagePort {
    const { world, comparing } = this.profile;
    return {
      readAccount: () => {
        if (!this.looks) comparing.add(flowId);
        return this.answer(() => ({ state: this.account(), name: null, reason: 'practice' }));
      },
      compare: ({ id }) =>
        this.answer(() => {
          const item = this.find(id);
          return item === undefined
            ? { kind: 'absent' as const, trace: 'not there' }
            : { kind: 'same' as const, text: item.text, copies: 1 };
        }),
      lookAgain: ({ id }, act, sealed) =>
        this.answer(() => {
          const item = this.find(id);
          if (item === undefined) return { kind: 'unknown' as const, trace: 'not there' };
          return standsAs(sealed, this.fingerprint(item), act);
        }),
      perform: async ({ id }, act, text, sealed) => {
        const store = await readBareStore(this.profile.factory);
        comparing.delete(flowId);
        return this.answer(() => {
          if (!world.isOnline) return { kind: 'assisted' as const, step: 'network' as const, trace: 'offline' };
          const item = this.find(id);
          if (item === undefined) return changed('not there');
          if (this.looks && item.text !== text) return changed('other words');
          const stands = sealed === null ? null : standsAs(sealed, this.fingerprint(item), act);
          if (this.looks && stands !== null && stands.kind !== 'as-sealed')
            return stands.kind === 'new-replies'
              ? { ...changed('new replies'), newReplies: stands.count }
              : changed(stands.kind);
          if (this.looks && this.account() !== 'municipality')
            return { kind: 'refused' as const, step: 'find' as const, trace: 'the account changed' };
          if (this.isMenuUnknown) return { kind: 'assisted' as const, step: 'menu' as const, trace: 'unknown words' };
          this.press(flowId, item.id, act, store);
          return { kind: 'pressed' as const, step: 'done' as const, trace: 'practice', pressedAt: AT };
        });
      },
      pointAt: ({ id }, act, flow, stood) =>
        this.answer(() => void (id === null ? undefined : this.pointed.set(flow, { id, act, stood }))),
      seen: ({ id }, act) => this.answer(() => ({ kind: this.seenNow(id ?? '', act), method: 'practice', at: AT })),
    };
  }

  isPointed = (flowId: string): boolean => this.looks && !this.isSilent && this.pointed.has(flowId);

  /**
   * The official presses by hand where Uppsikt has asked for it. What the content script does just before that is in
   * lib/overlay/features/hand-press.ts.
   *
   * @returns why it was stopped; null when it was pressed, or the flow had ended by then
   */
  async pressByHand(flowId: string): Promise<HandStop | null> {
    const store = await readBareStore(this.profile.factory);
    const asked = this.pointed.get(flowId);
    if (asked === undefined || !this.isPointed(flowId) || !this.profile.running.has(flowId)) return null;
    const why = this.whyNot(asked);
    this.pointed.delete(flowId);
    if (why !== null) return why;
    this.press(flowId, asked.id, asked.act, store);
    return null;
  }

  /** @param store as it was just before the press */
  private press(flowId: string, rootId: string, act: Act, store: BareStore): void {
    const { world, folder } = this.profile;
    const press = { flowId, rootId, act, account: world.account, store, copies: new Set(folder.copies.keys()) };
    world.presses.push({ ...press, left: world.keeps ? [] : world.do(rootId, act) });
  }

  private whyNot({ id, act, stood: { text, sealed } }: { id: string; act: Act; stood: Stood }): HandStop | null {
    const item = this.find(id);
    if (item === undefined) return { kind: 'absent' };
    if (item.text !== text) return { kind: 'other-words' };
    const stands = sealed === null ? null : standsAs(sealed, this.fingerprint(item), act);
    if (stands !== null && stands.kind !== 'as-sealed') return stands;
    return this.account() === 'municipality' ? null : { kind: 'account' };
  }

  private async answer<T>(work: () => T): Promise<T> {
    if (this.isSilent) throw new Error('the page does not answer');
    return Promise.resolve(work());
  }

  /** Cookie and page disagree when the account was switched in another tab. */
  private account(): 'municipality' | 'private' | 'unknown' {
    const { account } = this.profile.world;
    return account === this.shown ? account : 'unknown';
  }

  private find(id: string | null): Standing | undefined {
    return id === null || this.folded.has(id) ? undefined : this.profile.world.items.get(id);
  }

  private fingerprint(item: Standing): ReturnType<typeof fingerprintNow> {
    return fingerprintNow(this.profile.world, item, new Set(this.profile.noted.keys()));
  }

  private seenNow(id: string, _act: Act): 'gone' | 'hidden' | 'present' | 'unknown' {
    const item = this.profile.world.items.get(id);
    // Under another account, or in another sorting, absence proves nothing.
    if (this.account() !== 'municipality' || this.folded.has(id)) return 'unknown';
    if (item === undefined) return 'gone';
    return item.isHidden ? 'hidden' : 'present';
  }
}

const changed = (trace: string): RemovalAct & { kind: 'changed' } => ({ kind: 'changed', step: 'find', trace });
