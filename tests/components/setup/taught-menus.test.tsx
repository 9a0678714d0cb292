// @vitest-environment jsdom
/** Taught menus in the settings: shown, saved, and imported from a colleague's file after a preview. */
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it } from 'vitest';
import { TaughtMenus } from '../../../components/setup/taught-menus';
import { fileOfLearnt, readTaughtFile, type TaughtMenu } from '../../../lib/settings/taught-file';
import { onScreen, type Screen } from '../card/on-screen';

const learnt = [
  {
    platform: 'facebook' as const,
    language: 'sv',
    entries: { delete: ['Kasta'], 'confirm-hide': ['Göm'] },
    learntAt: '2026-11-01T00:00:00Z',
  },
];
let screen: Screen;
let imported: TaughtMenu[][];
let forgotten: object[];
beforeEach(async () => {
  screen = onScreen();
  imported = [];
  forgotten = [];
  await screen.show(
    <TaughtMenus
      learnt={learnt}
      onSave={() => ({ leftOut: 2 })}
      onRead={readTaughtFile}
      onImport={(menus) => Promise.resolve(imported.push(menus) > 1 ? 'Det gick inte.' : null)}
      onForget={(word) => Promise.resolve(forgotten.push(word) > 1 ? 'Det gick inte.' : null)}
    />,
  );
});

/** jsdom has no file picker. */
async function pick(text: string): Promise<void> {
  const field = screen.root.querySelector<HTMLInputElement>('#pick-menus') as HTMLInputElement;
  const file = { text: () => Promise.resolve(text) };
  Object.defineProperty(field, 'files', { value: [file], configurable: true });
  await act(async () => {
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await Promise.resolve();
  });
  await act(() => Promise.resolve());
}

describe('an official manages taught words', () => {
  it('sees it, by platform, language and act, and saves it as a file', async () => {
    const rows = [...screen.root.querySelectorAll('tbody tr')].map((tr) =>
      [...tr.children].map(({ textContent }) => textContent),
    );
    expect(rows).toEqual([
      ['Facebook', 'sv', 'Ta bort', 'Kasta Glöm Kasta'],
      ['Facebook', 'sv', 'Dölj: bekräfta', 'Göm Glöm Göm'],
    ]);
    await screen.click('#save-menus');
    expect(screen.text('.u-notice')).toBe('✓Filen laddas ned. Utelämnat för att det kan vara ett namn: 2.');
  });

  it('forgets one word', async () => {
    await screen.click('tbody button');
    expect(forgotten).toEqual([{ platform: 'facebook', language: 'sv', intention: 'delete', words: 'Kasta' }]);
    expect(screen.text('.u-notice-ok')).toContain('Ordet är glömt.');
  });

  it('reads a colleague’s file, sees its content, and only then imports it', async () => {
    await pick(JSON.stringify(fileOfLearnt(learnt, '1.0.0').file));
    expect(screen.text('#menus-preview')).toContain('FacebooksvTa bortKasta');
    expect(imported).toEqual([]);
    await screen.click('#import-menus');
    expect(imported).toEqual([
      [{ platform: 'facebook', language: 'sv', entries: { delete: ['Kasta'], 'confirm-hide': ['Göm'] } }],
    ]);
    expect(screen.text('.u-notice-ok')).toContain('Orden är inlästa.');
  });

  it('is told which words may be a name, and which file is invalid', async () => {
    const named = JSON.stringify(fileOfLearnt(learnt, '1.0.0').file).replace('Kasta', 'Kasta Kalle Testsson');
    await pick(named);
    expect(screen.text('#menus-preview ul')).toBe('Ta bort: Kasta Kalle Testsson (kan vara ett namn)');
    await pick('{}');
    expect(screen.root.querySelector('#menus-preview')).toBeNull();
    expect(screen.text('[role=alert]')).toContain('Filen är ingen inlärd meny från Uppsikt. Inget har ändrats.');
  });
});
