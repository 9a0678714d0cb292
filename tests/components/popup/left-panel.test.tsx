// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { LeftPanel, type LeftCount } from '../../../components/setup/left-panel';
import { onScreen, type Screen } from '../card/on-screen';

let screen: Screen;
let shown: number;
beforeEach(() => {
  screen = onScreen();
  shown = 0;
});
const show = (left: LeftCount): Promise<void> =>
  screen.show(
    <LeftPanel
      left={left}
      onShow={() => {
        shown += 1;
      }}
    />,
  );

describe('an official sees in the popup what is left to do', () => {
  it('how many, how many are late, and the link to them', async () => {
    await show({ count: 3, late: 0 });
    expect(screen.text('#left-count')).toBe('Kvar att göra: 3.');
    await show({ count: 3, late: 1 });
    expect(screen.text('#left-count')).toBe('Kvar att göra: 3. För sent: 1.');
    await screen.click('#open-left');
    expect(shown).toBe(1);
  });

  it('that nothing is left, as distinct from that it could not be read', async () => {
    await show({ count: 0, late: 0 });
    expect(screen.text('#left-count')).toBe('Inget kvar att göra.');
    expect(screen.root.querySelector('#open-left')).toBeNull();
    await show('unknown');
    expect(screen.text()).toContain('Det gick inte att se vad som är kvar att göra.');
    expect(screen.text()).not.toContain('Inget kvar');
    await show(undefined);
    expect(screen.text()).toBe('');
  });
});
