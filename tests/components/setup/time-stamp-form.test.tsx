// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { TimeStampForm, type TimeStampProps } from '../../../components/setup/time-stamp-form';
import { onScreen } from '../card/on-screen';

const state: TimeStampProps['state'] = {
  authority: null,
  permitted: false,
  queue: { queued: 0, failed: 0, reason: null, clock: null },
};
const named = { url: 'https://tsa.exempel.se/tsr', policy: null, caPem: null };

function props(more: Partial<TimeStampProps> = {}): TimeStampProps & { told: string[] } {
  const told: string[] = [];
  return {
    told,
    state,
    onSave: (authority) => Promise.resolve(void told.push(`save ${JSON.stringify(authority)}`)).then(() => null),
    onAllow: (url) => Promise.resolve(told.push(`allow ${url}`) > 0),
    onTry: () => Promise.resolve({ kind: 'fault', reason: 'html' }),
    onRetry: () => void told.push('retry'),
    ...more,
  };
}

describe('an official names a time-stamping service', () => {
  it('is told that nothing leaves the computer until an address is saved, and that an invalid address is refused', async () => {
    const screen = onScreen();
    const given = props();
    await screen.show(<TimeStampForm {...given} />);
    expect(screen.text()).toContain('Inget lämnar datorn.');
    for (const wrong of ['', 'tsa.exempel.se', 'ftp://tsa.exempel.se', 'https://namn:ord@tsa.exempel.se']) {
      await screen.type('#time-stamps-url', wrong);
      await screen.click('#time-stamps-save');
    }
    expect(screen.text()).toContain('Skriv en hel adress');
    expect(given.told).toEqual([]);
    await screen.type('#time-stamps-url', ` ${named.url} `);
    await screen.click('#time-stamps-save');
    expect(given.told).toEqual([`save ${JSON.stringify(named)}`]);
  });

  it('gives permission by a press, tries the service, and reads what waits and why', async () => {
    const screen = onScreen();
    const given = props({
      state: {
        authority: named,
        permitted: false,
        queue: { queued: 2, failed: 1, reason: 'permission', clock: { offsetSeconds: -3 * 86_400 } },
      },
    });
    await screen.show(<TimeStampForm {...given} />);
    expect(screen.text('#time-stamps-queued')).toContain(
      '2 stämplar väntar. Webbläsaren får inte tala med tjänsten än.',
    );
    expect(screen.text()).toContain('Datorns klocka gick 3 dygn före.');
    await screen.click('#time-stamps-allow');
    await screen.click('#time-stamps-retry');
    await screen.click('#time-stamps-try');
    expect(screen.text()).toContain('Adressen svarade med en webbsida, inte en stämpel.');
    await screen.click('#time-stamps-stop');
    expect(given.told).toEqual([`allow ${named.url}`, 'retry', 'save null']);
  });
});
