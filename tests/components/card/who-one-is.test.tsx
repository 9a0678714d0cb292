// @vitest-environment jsdom
/** The card's first row shows the acting account in full, however long the name. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { aState } from './an-item';
import { onScreen } from './on-screen';
import { showCard } from './show-card';

const css = readFileSync('components/assessment/card.css', 'utf8');

it.each(['municipality', 'other-municipal', 'private'] as const)('names the account uncut: %s', async (state) => {
  const screen = onScreen();
  document.head.innerHTML = `<style>${css}</style>`;
  const name = 'Övningsköpings kommuns kultur- och fritidsförvaltning';
  await showCard(screen, { state: aState({ classification: { state, name, reason: '' } }) });
  const account = screen.root.querySelector(`.c-account-${state}`) as HTMLElement;
  expect(account.textContent).toContain(name);
  const { overflow, display } = getComputedStyle(account);
  expect([overflow === 'hidden', display]).toEqual([false, 'block']);
});
