// @vitest-environment jsdom
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { beforeEach, describe, expect, it } from 'vitest';
import { useCardKeys } from '../../../components/assessment/use-card-keys';
import { holdUntilDrawn, trustedOrPlayed } from '../../../components/ui/played-keys';
import { markReady } from '../../../components/ui/ready-mark';
import { TrustContext } from '../../../components/ui/trusted';

const asked: string[] = [];

/** Each key's effect depends on the key before, as on the card. */
function Grounds() {
  const [chosen, choose] = useState<string>('none');
  useCardKeys({
    onGround: (key) => {
      asked.push(`ground ${key} after ${chosen}`);
      choose(key);
    },
    onYesNo: (answer) => asked.push(`${answer} on ${chosen}`),
    onEnter: () => asked.push(`enter on ${chosen}`),
  });
  return <p>{chosen}</p>;
}

/** jsdom makes no trusted events. Those that the test marks here count as trusted. */
const typed = new WeakSet<Event>();
function press(key: string, more: KeyboardEventInit = {}): void {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  typed.add(event);
  document.body.dispatchEvent(event);
}
const judge = (event: Event): boolean => typed.has(event);
const ready = (): string | undefined => document.documentElement.dataset['ready'];
const show = (): void =>
  render(
    <TrustContext.Provider value={(event) => trustedOrPlayed(event) || judge(event)}>
      <Grounds />
    </TrustContext.Provider>,
    document.body,
  );

beforeEach(() => {
  asked.length = 0;
  delete document.documentElement.dataset['ready'];
  render(null, document.body);
});

describe('a page of ours', () => {
  it('replays keys typed before it was drawn, each seeing the previous key’s choice, then is ready', async () => {
    const keys = holdUntilDrawn('by-hand', judge);
    for (const key of ['9', 'n', 'Enter']) press(key);
    press('7', { ctrlKey: true });
    press('8', { repeat: true });
    expect(asked).toEqual([]);
    expect(ready()).toBeUndefined();
    show();
    keys.drawn();
    press('4');
    document.hasFocus = () => true;
    window.dispatchEvent(new Event('focus'));
    await expect.poll(ready).toBe('by-hand');
    expect(asked).toEqual(['ground 9 after none', 'no on 9', 'enter on 9', 'ground 4 after 9']);
    press('5');
    expect(asked.at(-1)).toBe('ground 5 after 4');
  });

  it('ignores keys made by a script', () => {
    show();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '7', bubbles: true }));
    expect(asked).toEqual([]);
  });

  it('is not marked without the focus, nor when something else came before the paint', async () => {
    const other = new AbortController();
    let focused = false;
    markReady('a', other.signal, () => focused);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect(ready()).toBeUndefined();
    focused = true;
    window.dispatchEvent(new Event('focus'));
    other.abort();
    await new Promise((resolve) =>
      requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    expect(ready()).toBeUndefined();
  });
});
