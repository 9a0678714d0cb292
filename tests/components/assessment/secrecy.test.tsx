// @vitest-environment jsdom
/** When data may be secret, the card asks whom it concerns. The question stops nothing. */
import { beforeEach, expect, it } from 'vitest';
import type { Asked } from '../card/an-item';
import { onScreen, type Screen } from '../card/on-screen';
import { showCard } from '../card/show-card';

let screen: Screen;
let asked: Asked[];
beforeEach(async () => {
  screen = onScreen();
  asked = await showCard(screen);
});
const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await screen.press(key);
};

it('is not asked on other grounds', async () => {
  await press('9');
  expect(screen.root.querySelector('#secrecy')).toBeNull();
  await press('n', 'Enter');
  expect(asked[0]?.[1]).not.toHaveProperty('secrecy');
});

it('unanswered it stops nothing: a privacy removal takes no more acts', async () => {
  await press('3', 'n', 'Enter');
  expect(asked).toMatchObject([['save', { groundId: 'personlig-integritet', intent: 'save-and-remove', secrecy: {} }]]);
});

it('the answers are sent with the judgement, with provisions and both subjects', async () => {
  await press('5', 'n');
  expect(screen.text('#secrecy summary')).toBe('Gäller uppgifterna den som skriver eller någon annan?');
  await screen.click('input[name=secrecy-concerns][value=author]');
  expect(screen.text('#secrecy')).toContain('OSL 12 kap. 2 §');
  await screen.click('input[name=secrecy-concerns][value=other]');
  expect(screen.text('#secrecy')).toContain('Pröva sekretessen');
  await screen.click('input[name=secrecy-marked][value=yes]');
  await screen.click('input[name=secrecy-paragraph][value="OSL 21 kap. 1 §"]');
  await screen.type('#secrecy-other', 'OSL 40 kap. 2 §');
  await screen.type('#protected-subject', 'Bo Ek');
  await screen.click('#save-only');
  expect(asked).toMatchObject([
    [
      'save',
      {
        secrecy: {
          concerns: 'other',
          marked: true,
          paragraphs: ['OSL 21 kap. 1 §'],
          otherParagraph: 'OSL 40 kap. 2 §',
          protectedSubject: 'Bo Ek',
        },
      },
    ],
  ]);
});

it('a public subject with the author’s name gets a warning at once', async () => {
  await press('5');
  expect(screen.root.querySelector<HTMLInputElement>('#public-subject')?.value).toBe(
    'Kan omfattas av sekretess, Kommunen, 2026-11-24',
  );
  await screen.type('#public-subject', 'Testsson om en granne');
  expect(screen.text('#public-subject-fault')).toContain('Kan omfattas av sekretess, Kommunen, 2026-11-24');
});
