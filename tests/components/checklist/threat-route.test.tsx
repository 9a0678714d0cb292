// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { Card } from '../../../components/assessment/card';
import { ThreatRoute } from '../../../components/checklist/threat-route';
import type { Completion } from '../../../lib/domain/completion';
import { packInForce } from '../../../lib/guidelines/packs';
import { aFlow, aState, rememberingActions } from '../card/an-item';
import { onScreen, type Screen } from '../card/on-screen';

let screen: Screen;
beforeEach(() => {
  screen = onScreen();
});
const held = [{ kind: 'polisanmälan' as const, since: null, number: null }];

describe('an official meets a threat', () => {
  it('reads first whether somebody is in danger, and that no reply is suggested', async () => {
    await screen.show(<Card pack={packInForce()} state={aState()} actions={rememberingActions().actions} />);
    await screen.press('1');
    expect(screen.text('#threat-first')).toContain('Är någon i fara nu? Ring 112.');
    expect(screen.root.querySelector('#answer')).toBeNull();
  });

  it('ticks what has been done once the evidence is saved; each tick is a row of the record', async () => {
    const { actions, asked } = rememberingActions();
    await screen.show(
      <Card
        pack={packInForce()}
        state={aState({ flow: aFlow({ phase: 'ended', outcome: 'saved-only', route: 'threat', message: 'Sparat.' }) })}
        actions={actions}
      />,
    );
    await screen.click('input[name="threat-police"]');
    expect(asked).toContainEqual(['complete', 'e1', { part: 'route-step', step: 'police', done: true }]);
  });

  it('is not stopped by anything in the list, and fills in the police’s number when it comes', async () => {
    const done: Completion[] = [];
    await screen.show(
      <ThreatRoute ticks={{}} holds={held} onDone={(row) => Promise.resolve((done.push(row), null))} />,
    );
    expect(screen.root.querySelectorAll('[required], [disabled], [aria-disabled="true"]')).toHaveLength(0);
    expect(screen.text()).toContain('Gallringsstopp: polisanmälan.');
    await screen.type('#police-number', '5000-K1-26');
    await screen.click('#police-number-save');
    expect(done).toEqual([{ part: 'police-number', number: '5000-K1-26' }]);
  });

  it('sees a tick reverted when the journal could not be written', async () => {
    await screen.show(
      <ThreatRoute ticks={{}} holds={held} onDone={() => Promise.resolve('Det gick inte att spara.')} />,
    );
    await screen.click('input[name="threat-manager"]');
    expect(screen.root.querySelector<HTMLInputElement>('input[name="threat-manager"]')?.checked).toBe(false);
    expect(screen.text('[role="alert"]')).toContain('Är någon');
    expect(screen.text()).toContain('Det gick inte att spara.');
  });
});
