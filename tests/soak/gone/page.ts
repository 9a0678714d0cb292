/** A small page of a platform over a view: drawn anew at each change, and alive as far as a look needs it. */
import type { ItemRef } from '../../../lib/domain/item';
import type { Clock } from '../../../lib/platforms/contract';
import type { View } from './world';

export interface SoakPage {
  root: Document;
  /** Draws the list as the view is now. */
  draw(): void;
  /** Another post or video, without a new load; and back. */
  away(): void;
  back(): void;
  refOf(id: string): ItemRef;
  /**
   * Drives the menu as an act does.
   *
   * @param byHand its words are not known, so nothing is pressed
   * @param confirmed the platform's last button has been pressed
   */
  perform(id: string, byHand: boolean, confirmed: () => void): Promise<void>;
  seen(id: string): Promise<{ kind: string; method: string }>;
}

export type MakePage = (view: View, options: { knowsWords: boolean; own: string | null }) => SoakPage;

/** Time that runs ahead as soon as somebody waits; the page may work a little meanwhile. */
export function hurriedClock(): Clock {
  let now = Date.parse('2026-11-23T12:00:00Z');
  return {
    now: () => now,
    wait: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(
          () => {
            now += milliseconds;
            resolve();
          },
          Math.min(8, milliseconds),
        );
        signal?.addEventListener('abort', () => {
          clearTimeout(timer);
          reject(new Error('stopped'));
        });
      }),
  };
}
