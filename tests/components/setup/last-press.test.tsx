// @vitest-environment jsdom
/** The municipality chooses who presses last. When the organisation has set it by policy, it is shown as decided. */
import { beforeEach, expect, it } from 'vitest';
import { LastPressChoice } from '../../../components/setup/last-press-choice';
import type { LastPress } from '../../../lib/settings/schema';
import { onScreen, type Screen } from '../card/on-screen';

let screen: Screen;
let saved: LastPress[];
beforeEach(() => {
  screen = onScreen();
  saved = [];
});
const show = (decided?: LastPress, refused: string | null = null): Promise<void> =>
  screen.show(
    <LastPressChoice
      lastPress="extension"
      decided={decided}
      onSave={(chosen) => {
        saved.push(chosen);
        return Promise.resolve(refused);
      }}
    />,
  );
const radio = (value: LastPress) =>
  screen.root.querySelector<HTMLInputElement>(`input[name=last-press][value=${value}]`);

it('an official chooses to press, and the choice is saved', async () => {
  await show();
  await screen.click('input[value=official]');
  expect(saved).toEqual(['official']);
  expect(radio('official')?.checked).toBe(true);
});

it('a choice that could not be saved is not shown as in force', async () => {
  await show(undefined, 'Det gick inte.');
  await screen.click('input[value=official]');
  expect(radio('extension')?.checked).toBe(true);
  expect(screen.text()).toContain('Det gick inte.');
});

it('a choice made by policy is shown and cannot be changed', async () => {
  await show('official');
  expect(radio('official')?.checked).toBe(true);
  expect([radio('official')?.disabled, radio('extension')?.disabled]).toEqual([true, true]);
  expect(screen.text('[role=status]')).toContain('Din organisation har bestämt det här.');
});
