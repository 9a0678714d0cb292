// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Card } from '../../../components/assessment/card';
import { learntEntries } from '../../../components/assessment/learn-menu';
import { packInForce } from '../../../lib/guidelines/packs';
import type { Flow } from '../../../lib/domain/flow';
import type { CardState } from '../../../lib/messaging/protocol';
import { aFlow, aState, rememberingActions } from './an-item';
import { onScreen, type Screen } from './on-screen';

const pack = packInForce();
const now = 1_000_000;
let screen: Screen;
beforeEach(() => {
  screen = onScreen();
});

afterEach(() => void vi.useRealTimers());

async function follow(flow: Partial<Flow>, state: Partial<CardState> = {}) {
  const { actions, asked } = rememberingActions();
  await screen.show(
    <Card pack={pack} state={aState({ flow: aFlow(flow), ...state })} actions={actions} now={() => now} />,
  );
  return asked;
}
const steps = (): string[] =>
  [...screen.root.querySelectorAll('.c-steps li')].map((step) => (step.textContent ?? '').replace(/\s+/g, ' ').trim());

describe('an official follows a removal', () => {
  it('sees the five steps, each with its state in words', async () => {
    await follow({ phase: 'verifying' });
    expect(steps()).toEqual([
      '✓1 Fångarklart',
      '✓2 Spararklart',
      '◐3 Kontrollerarpågår',
      '○4 Tar bortväntar',
      '○5 Verifierarväntar',
    ]);
    expect(screen.text('[role=status]:not(header *)')).toBe('Kontrollerar …');
  });

  it('reads that it waits while another item uses the page', async () => {
    await follow({ phase: 'capturing', waits: true });
    expect(screen.text('[role=status]:not(header *)')).toBe('Väntar: ett annat inlägg på sidan blir klart först.');
  });

  it('may undo an act that waits for the page, and is told when it came too late', async () => {
    const { actions, asked } = rememberingActions({ resolve: 'Det är för sent att ångra.' });
    const flow = aFlow({ phase: 'queued', waits: true });
    await screen.show(<Card pack={pack} state={aState({ flow })} actions={actions} now={() => now} />);
    expect(screen.text('[role=status]:not(header *)')).toContain('Väntar:');
    await screen.click('#undo');
    expect(asked).toEqual([['resolve', 'f1', 'undo']]);
    await expect.poll(() => screen.text('[role=alert]')).toContain('för sent');
    await follow({ phase: 'queued' });
    expect(screen.root.querySelector('#undo')).toBeNull();
  });

  it('sees after removing by hand that the check waits for the page', async () => {
    await follow({ phase: 'assisted', waits: true });
    expect(screen.text('section [role=status]')).toContain('Väntar: ett annat inlägg på sidan blir klart först.');
    expect(screen.root.querySelector('#removed-by-hand, #check-again')).toBeNull();
  });

  it('reads why its statement about a removal by hand was refused', async () => {
    const { actions } = rememberingActions({ resolve: 'Sidan är upptagen.' });
    await screen.show(
      <Card pack={pack} state={aState({ flow: aFlow({ phase: 'assisted' }) })} actions={actions} now={() => now} />,
    );
    await screen.click('#removed-by-hand');
    expect(screen.text()).toContain('Sidan är upptagen.');
  });

  it('reads why a second look was not possible', async () => {
    const { actions } = rememberingActions({ resolve: 'Sidan är upptagen.' });
    const flow = aFlow({ phase: 'ended', outcome: 'unknown' });
    await screen.show(<Card pack={pack} state={aState({ flow })} actions={actions} now={() => now} />);
    await screen.click('#check-again');
    expect(screen.text()).toContain('Sidan är upptagen.');
  });

  it('has ten seconds to undo, or removes now', async () => {
    const asked = await follow({ phase: 'undo-window', undoUntil: now + 9_500 });
    expect(screen.text('[role=timer]')).toBe('10 sekunder kvar');
    expect(document.activeElement?.id).toBe('undo');
    await expect.poll(() => screen.root.querySelector('[data-ready="undo"]')).not.toBeNull();
    await screen.click('#undo');
    await screen.click('#remove-now');
    expect(asked).toEqual([
      ['resolve', 'f1', 'undo'],
      ['resolve', 'f1', 'skip-wait'],
    ]);
  });

  it('reads that Ångra came too late, also when the step has changed by then', async () => {
    const { actions } = rememberingActions({ resolve: 'Det är för sent att ångra.' });
    const show = (flow: Partial<Flow>): Promise<void> =>
      screen.show(<Card pack={pack} state={aState({ flow: aFlow(flow) })} actions={actions} now={() => now} />);
    await show({ phase: 'undo-window', undoUntil: now + 500 });
    await screen.click('#undo');
    await show({ phase: 'removing' });
    await expect.poll(() => screen.text('[role=alert]')).toBe('Det är för sent att ångra.');
  });

  it('is shown the real number of seconds left, whatever happens to the system clock', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
    const { actions } = rememberingActions();
    let day = now;
    await screen.show(
      <Card
        pack={pack}
        state={aState({ flow: aFlow({ phase: 'undo-window', undoUntil: now + 3_600_000 }) })}
        actions={actions}
        now={() => day}
      />,
    );
    expect(screen.text('[role=timer]')).toBe('10 sekunder kvar');
    await expect.poll(() => screen.root.querySelector('[data-ready="undo"]')).not.toBeNull();
    day += 7_200_000;
    vi.advanceTimersByTime(1_250);
    await expect.poll(() => screen.text('[role=timer]')).toBe('9 sekunder kvar');
  });

  it('must confirm explicitly when something could not be saved, and it is named', async () => {
    const asked = await follow({
      phase: 'confirm-missing',
      missing: [{ artifact: 'Svar 3 av 4', reason: 'gick inte att öppna' }],
    });
    expect(screen.text('[role=alertdialog]')).toContain('Svar 3 av 4: gick inte att öppna');
    expect(document.activeElement?.id).toBe('missing-no');
    await screen.press('Enter');
    expect(asked).toEqual([]);
    await screen.click('#missing-yes');
    await screen.click('#missing-no');
    expect(asked).toEqual([
      ['resolve', 'f1', 'remove-incomplete'],
      ['resolve', 'f1', 'keep-incomplete'],
    ]);
  });

  it('is told how many pictures were not fetched, and may include them for this item', async () => {
    const asked = await follow({
      phase: 'confirm-missing',
      unseen: { item: { images: 1, films: 0 }, replies: { images: 3, films: 1 } },
      missing: [
        { artifact: 'bilder i inlägget', reason: '1 bild i inlägget som inte har setts' },
        { artifact: 'bilder i svar', reason: '3 bilder och 1 film i svar som inte har setts' },
      ],
    });
    expect(screen.text('h2')).toContain('Det här är inte sparat');
    expect([...screen.root.querySelectorAll('#missing-list li')].map((line) => line.textContent)).toEqual([
      '1 bild i inlägget som du inte har sett',
      '3 bilder och 1 film i svar som du inte har sett',
    ]);
    expect(document.activeElement?.id).toBe('missing-no');
    await screen.click('#take-unseen');
    expect(asked).toEqual([['resolve', 'f1', 'take-unseen']]);
  });

  it('is offered no pictures to include when none were left', async () => {
    await follow({ phase: 'confirm-missing', missing: [{ artifact: 'bild', reason: 'ingen bild kunde tas' }] });
    expect(screen.root.querySelector('#take-unseen')).toBeNull();
  });

  it('removes by hand when the menu is not known, and may teach it', async () => {
    const asked = await follow({ phase: 'assisted' });
    expect(screen.text('h2')).toBe('Ta bort själv – beviset är sparat');
    await screen.click('#check-again');
    await screen.click('#teach-menu');
    expect(asked).toEqual([['resolve', 'f1', 'check-again'], ['teachMenu']]);
    expect(screen.text()).toContain('Öppna inläggets meny på sidan.');
  });

  it('says that it has removed it by hand', async () => {
    const asked = await follow({ phase: 'assisted' });
    expect(screen.text()).not.toContain('syns inte på sidan längre');
    expect(screen.text('#removed-by-hand')).toBe('Jag har tagit bort det');
    await screen.click('#removed-by-hand');
    expect(asked).toEqual([['resolve', 'f1', 'removed-by-hand']]);
  });

  it('is not told that all is well when the archive had a gap at the sealing', async () => {
    const saved = { phase: 'ended', outcome: 'saved-only', message: 'Sparat. Men arkivet är inte som förut.' } as const;
    await follow(saved);
    expect(screen.root.querySelector('.u-notice-warn')).toBeNull();
    await follow({ ...saved, archiveLost: true });
    expect(screen.text('.u-notice-warn')).toContain('arkivet är inte som förut');
  });

  it('is told that the item is no longer visible, and decides', async () => {
    await follow({ phase: 'assisted', looksGone: true });
    expect(screen.text('.u-notice-info')).toContain('syns inte på sidan längre');
    expect(screen.text('h2')).toBe('Ta bort själv – beviset är sparat');
  });

  it('is not told about removing when something else is to be done by hand', async () => {
    await follow({ phase: 'assisted', intent: 'save-and-hide' });
    expect(screen.root.querySelector('#removed-by-hand')).toBeNull();
  });

  it('sees the menu as it was read, says which entry removes, and confirms', async () => {
    const menu = {
      language: 'sv',
      entries: [
        { label: 'Dölj kommentar', iconType: null, guess: 'hide' as const, by: 'table' as const },
        { label: 'Släng', iconType: null, guess: null, by: 'unknown' as const },
      ],
      presses: [],
      questions: [],
    };
    const asked = await follow({ phase: 'assisted' }, { menu });
    expect(screen.text('fieldset')).toContain('Dölj kommentar(kan inte väljas: döljer)');
    await screen.click('#learn-save');
    expect(asked).toEqual([]);
    await screen.click('input[value="Släng"]');
    await screen.type('#learn-confirm', 'Släng nu');
    await screen.click('#learn-save');
    expect(asked).toEqual([['learn', 'facebook', 'sv', { delete: ['Släng'], 'confirm-delete': ['Släng nu'] }]]);
    expect(screen.text()).toContain('Menyn är inlärd.');
  });

  it('stores the taught word for the requested act, and never the author’s name', () => {
    expect(learntEntries('delete', 'B', ' ', null)).toEqual({ delete: ['B'] });
    expect(learntEntries('ban', 'Stäng ute Kalle Testsson', 'Ut', 'Kalle Testsson')).toEqual({
      ban: ['Stäng ute {name}'],
      'confirm-ban': ['Ut'],
    });
  });

  it.each([
    [1, 'Spara igen (1 nytt svar)'],
    [3, 'Spara igen (3 nya svar)'],
    [undefined, 'Spara igen'],
  ])('may save again where %s replies came after the evidence', async (newReplies, words) => {
    await follow({ phase: 'ended', outcome: 'changed-since-saved', newReplies });
    expect(screen.text('#assess-again')).toBe(words);
    await screen.click('#assess-again');
    // The judgement is repeated by somebody who has read the new replies.
    expect(screen.root.querySelector('section[data-outcome]')).toBeNull();
  });

  it('reads how it ended and opens it in the archive', async () => {
    const asked = await follow({ phase: 'ended', outcome: 'removed' });
    expect(screen.text('#result-title')).toBe('Klart');
    expect(screen.text('section[data-outcome] [role=status]')).toContain(
      'Borttaget. Uppsikt har sett efter: inlägget är borta.',
    );
    await screen.click('#open-archive');
    expect(asked).toEqual([
      ['told', 'f1'],
      ['openArchive', 'e1'],
    ]);
  });

  it('reads what is safe and what to do after a failure', async () => {
    const asked = await follow({ phase: 'ended', outcome: 'still-present' });
    expect(screen.text('[role=alert]')).toContain(
      'Facebook tog inte bort det. Beviset är sparat. Försök igen, eller ta bort det för hand.',
    );
    await screen.click('#check-again');
    expect(asked).toContainEqual(['resolve', 'f1', 'check-again']);
    expect(steps()[4]).toBe('✕5 Verifierarstopp');
    await screen.click('#assess-again');
    expect(screen.root.querySelectorAll('input[name=ground]').length).toBe(pack.grounds.length);
  });

  it('waits in words before the first answer, and says when no item is chosen', async () => {
    const { actions } = rememberingActions();
    await screen.show(<Card pack={pack} state={undefined} actions={actions} />);
    expect(screen.text('[role=status]')).toBe('Hämtar inlägget …');
    await screen.show(<Card pack={pack} state={null} actions={actions} />);
    expect(screen.text('[role=status]')).toContain('Inget inlägg är valt.');
  });
});
