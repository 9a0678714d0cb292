// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { Card } from '../../../components/assessment/card';
import { offersOf } from '../../../lib/platforms/dom/offer-table';
import { packInForce } from '../../../lib/guidelines/packs';
import { aState, rememberingActions } from '../card/an-item';
import { onScreen, type Screen } from '../card/on-screen';

const pack = packInForce();
let screen: Screen;
beforeEach(() => {
  screen = onScreen();
});
const checked = (): string[] =>
  [...screen.root.querySelectorAll<HTMLInputElement>('input:checked')].map((input) => input.value);

describe('an official judges a comment on one screen', () => {
  it('saves and hides a threat with three keys after opening, so that the original stays for the police', async () => {
    const { actions, asked } = rememberingActions();
    await screen.show(<Card pack={pack} state={aState()} actions={actions} />);
    let keys = 1; // the one that opened the card
    for (const key of ['1', 'n', 'Enter']) {
      await screen.press(key);
      keys += 1;
    }
    expect(keys).toBeLessThanOrEqual(4);
    expect(asked).toEqual([
      [
        'save',
        {
          groundId: 'olaga-hot',
          answers: ['no'],
          motivation: pack.grounds[0]?.standardMotivation.sv,
          inputs: {},
          secondEyes: null,
          intent: 'save-and-hide',
        },
      ],
    ]);
  });

  it('finds nothing chosen when the card opens, and a key beside every ground', async () => {
    await screen.show(<Card pack={pack} state={aState()} actions={rememberingActions().actions} />);
    expect(checked()).toEqual([]);
    const rows = [...screen.root.querySelectorAll('label')].filter((label) =>
      label.querySelector('input[name=ground]'),
    );
    expect(rows).toHaveLength(pack.grounds.length);
    for (const [index, ground] of [
      ...pack.grounds.filter((each) => each.tier === 'law'),
      ...pack.grounds.filter((each) => each.tier === 'house-rule'),
    ].entries())
      expect(rows[index]?.querySelector('kbd')?.textContent).toBe(ground.key.toUpperCase());
    expect(screen.text()).toContain('Kan antas strida mot lag – ska raderas skyndsamt');
    expect(screen.text()).toContain('Strider mot kommunens regler – överväg');
  });

  it("reads when the ground does not apply, and the guideline's words with their line", async () => {
    await screen.show(<Card pack={pack} state={aState()} actions={rememberingActions().actions} />);
    await screen.press('2');
    expect(screen.text('#ground-help')).toMatch(/^Gäller inte när .*b\) hets mot folkgrupp \(rad 85\)/);
  });

  it('is told that only criticism may stay, and has no removal button', async () => {
    const { actions, asked } = rememberingActions();
    await screen.show(<Card pack={pack} state={aState()} actions={actions} />);
    for (const key of ['6', 'j', 'n']) await screen.press(key);
    expect(screen.text('footer')).toContain('Kritik får vara kvar. Besvara i stället.');
    expect(screen.root.querySelector('#save-and-remove, #save-only')).toBeNull();
    expect(screen.text('#answer')).toContain('Besvara i stället');
    await screen.press('Enter');
    expect(asked).toEqual([['answer']]);
  });

  it('cannot save before both are answered', async () => {
    const { actions, asked } = rememberingActions();
    await screen.show(<Card pack={pack} state={aState()} actions={actions} />);
    await screen.press('1');
    await screen.press('Enter');
    await screen.click('#save-and-remove');
    expect(asked).toEqual([]);
    expect(screen.text('footer')).toContain('Svara om det är kritik.');
  });

  it('edits the motivation; keys in the field are only text', async () => {
    const { actions, asked } = rememberingActions();
    await screen.show(<Card pack={pack} state={aState()} actions={actions} />);
    await screen.press('1');
    for (const key of ['j', 'j', 'j']) await screen.press(key);
    screen.root.querySelector<HTMLTextAreaElement>('#motivation')?.focus();
    for (const key of ['b', '6', 'a', 'Enter']) await screen.press(key);
    expect(checked()).toEqual(['olaga-hot', 'yes', 'yes', 'yes']);
    await screen.type('#motivation', 'Hotar en lärare.');
    await screen.click('#save-only');
    expect(asked).toEqual([
      [
        'save',
        {
          groundId: 'olaga-hot',
          answers: ['yes', 'yes', 'yes'],
          motivation: 'Hotar en lärare.',
          inputs: {},
          secondEyes: null,
          intent: 'save-only',
        },
      ],
    ]);
  });

  it('must write something: an empty motivation saves nothing', async () => {
    const { actions, asked } = rememberingActions();
    await screen.show(<Card pack={pack} state={aState()} actions={actions} />);
    await screen.press('1');
    await screen.press('n');
    await screen.type('#motivation', ' ');
    await screen.click('#save-and-remove');
    expect(asked).toEqual([]);
    expect(screen.text('footer')).toContain('Skriv en motivering.');
  });

  it('must answer the two setup questions before the first evidence', async () => {
    const { actions, asked } = rememberingActions();
    await screen.show(<Card pack={pack} state={aState({ planned: false })} actions={actions} />);
    for (const key of ['1', 'n', 'Enter']) await screen.press(key);
    expect(screen.text('footer')).toContain('Var sparas bevis?');
    expect(asked).toEqual([['openPlan']]);
  });

  it('may only save when the page does not allow removal', async () => {
    const { actions, asked } = rememberingActions();
    await screen.show(
      <Card pack={pack} state={aState({ canRemove: false, offers: offersOf({}) })} actions={actions} />,
    );
    for (const key of ['1', 'n', 'Enter']) await screen.press(key);
    expect(screen.root.querySelector('#save-and-remove')).toBeNull();
    expect(asked[0]).toMatchObject(['save', { intent: 'save-only' }]);
  });

  it('is told what disappears, how the picture is made, and which account acts', async () => {
    await screen.show(
      <Card
        pack={pack}
        state={aState({ classification: { state: 'private', name: null, reason: '' } })}
        actions={rememberingActions().actions}
      />,
    );
    expect(screen.text()).toContain('3 svar försvinner också – de sparas med');
    expect(screen.text()).toContain('Nästa bild: återskapad bild');
    expect(screen.text('header')).toContain('Du är inloggad på ett privat konto, inte som kommunen');
  });

  it('reads why it was refused, and may try again', async () => {
    const { actions, asked } = rememberingActions({ save: 'Datorn har inget nät.' });
    await screen.show(<Card pack={pack} state={aState()} actions={actions} />);
    for (const key of ['1', 'n', 'Enter', 'Enter']) await screen.press(key);
    expect(screen.text('footer [role=alert]')).toContain('Datorn har inget nät.');
    expect(asked.filter(([name]) => name === 'save')).toHaveLength(2);
  });

  it('closes with Escape, and starts empty on the next item', async () => {
    const { actions, asked } = rememberingActions();
    await screen.show(<Card pack={pack} state={aState()} actions={actions} />);
    await screen.press('1');
    await screen.press('Escape');
    expect(asked).toEqual([['close']]);
    const next = aState();
    await screen.show(
      <Card
        pack={pack}
        state={{ ...next, reading: { ...next.reading, ref: { ...next.reading.ref, id: '12' } } }}
        actions={actions}
      />,
    );
    expect(checked()).toEqual([]);
  });

  it('shows hostile text as text', async () => {
    const state = aState();
    await screen.show(
      <Card
        pack={pack}
        state={{
          ...state,
          reading: {
            ...state.reading,
            author: { ...state.reading.author, name: '<b>x</b>' },
            text: { raw: '', normalised: '<img src=x onerror=alert(1)>', truncated: false },
          },
        }}
        actions={rememberingActions().actions}
      />,
    );
    expect(screen.root.querySelector('img')).toBeNull();
    expect(screen.text('blockquote')).toContain('<img src=x onerror=alert(1)>');
  });

  it('does not obey a script: an untrusted event does nothing', async () => {
    const { actions, asked } = rememberingActions();
    screen = onScreen(false);
    await screen.show(<Card pack={pack} state={aState()} actions={actions} />);
    for (const key of ['1', 'n', 'Enter', 'Escape']) await screen.press(key);
    screen.root.querySelector('header button')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(checked()).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('ignores key repeat', async () => {
    const { actions, asked } = rememberingActions();
    await screen.show(<Card pack={pack} state={aState()} actions={actions} />);
    await screen.press('1');
    await screen.press('n');
    await screen.press('Enter', { repeat: true });
    expect(asked).toEqual([]);
  });
});
