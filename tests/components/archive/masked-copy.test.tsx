// @vitest-environment jsdom
/** A records officer makes a masked copy: everything is masked at first, and each masking has its ground. */
import { beforeEach, expect, it } from 'vitest';
import { MaskedCopyPanel } from '../../../components/archive/masked-copy';
import type { CopyResult } from '../../../components/archive/masked-copy-state';
import { PrintForm } from '../../../components/checklist/print-form';
import type { Completion } from '../../../lib/domain/completion';
import type { Choices } from '../../../lib/export/masked-copy/document';
import { namesToProtect } from '../../../lib/export/masked-copy/protected-names';
import { setLanguage } from '../../../lib/i18n/language';
import { onScreen, type Screen } from '../card/on-screen';
import { listed, sealed } from './show-archive';

let screen: Screen;
let saved: { choices: Choices; own: readonly string[] }[];
beforeEach(() => {
  screen = onScreen();
  saved = [];
  setLanguage('sv');
});

const part = sealed('Ring 070-174 06 05. Adam var det.');
const sources = [{ row: listed(part), part }];
const show = (result: CopyResult = { kind: 'idle' }, ownFirst: readonly string[] = []): Promise<void> =>
  screen.show(
    <MaskedCopyPanel
      state={{
        kind: 'open',
        turn: 1,
        sources,
        refused: [{ id: 'x', seq: 9, why: 'locked' }],
        paragraphs: ['OSL 21 kap. 1 §'],
        ownFirst,
        operator: 'Eva',
        municipality: 'Österåkers kommun',
        at: new Date(0),
        result,
      }}
      onCopyOpen={() => undefined}
      onCopySave={(choices, own) => saved.push({ choices, own })}
      onCopyClose={() => undefined}
    />,
  );
const preview = (): string => screen.text('#copy-preview');

it('has everything masked, and says which record must not be handed out', async () => {
  await show();
  expect(preview()).not.toMatch(/070|Adam|Arg|Svarare/);
  expect(screen.root.textContent).toContain('Bevis nummer 9 får inte lämnas ut här.');
  expect(
    [...screen.root.querySelectorAll('#copy-places input[type=checkbox]')].every(
      (box) => (box as HTMLInputElement).checked,
    ),
  ).toBe(true);
});

it('is not saved before each masking has its ground; one ground may apply to all', async () => {
  await show();
  await screen.click('#copy-save');
  expect(saved).toEqual([]);
  expect(screen.root.textContent).toContain('Skriv stödet för varje maskning: Adam Arg');
  await screen.type('#copy-ground', 'OSL 21 kap. 1 §');
  await screen.type('#copy-ground-0', 'OSL 21 kap. 3 §');
  await screen.click('#copy-save');
  const grounds = [...(saved[0]?.choices.values() ?? [])].map((choice) => (choice.mask ? choice.ground : 'shown'));
  expect(grounds[0]).toBe('OSL 21 kap. 3 §');
  expect(new Set(grounds.slice(1))).toEqual(new Set(['OSL 21 kap. 1 §']));
});

it('shows what is chosen to be shown, and masks words that are added', async () => {
  await show();
  const phone = [...screen.root.querySelectorAll<HTMLElement>('.a-copy-place')].find((row) =>
    row.textContent?.includes('070'),
  );
  await screen.click(`#${phone?.querySelector('input')?.id}`);
  expect(preview()).toContain('070-174 06 05');
  await screen.type('#copy-own', 'lekplats i');
  await screen.click('#copy-add');
  expect(preview()).not.toContain('lekplats i');
  await screen.type('#copy-own', 'finns inte');
  await screen.click('#copy-add');
  expect(screen.root.textContent).toContain('Orden står inte i kopian.');
});

it('says what was saved, or why not, in either language', async () => {
  await show({ kind: 'saved', fileName: 'maskad-kopia-bevis-1.pdf', masked: 4 });
  expect(screen.root.textContent).toContain('Kopian maskad-kopia-bevis-1.pdf är sparad. Maskade ställen: 4.');
  setLanguage('en');
  await show({ kind: 'fault', fault: 'operator-missing' });
  expect(screen.root.textContent).toContain('Fill in your name in the settings first.');
});

it('a print is noted with name and day, and never a day ahead', async () => {
  const done: Completion[] = [];
  await screen.show(<PrintForm complete={(each) => done.push(each)} now={() => Date.parse('2026-11-24T12:00:00Z')} />);
  await screen.click('#print-save');
  expect(screen.root.textContent).toContain('Skriv vem och vilken dag.');
  await screen.type('#print-by', 'Eva Ek');
  await screen.type('#print-on', '2026-11-25');
  await screen.click('#print-save');
  expect(done).toEqual([]);
  await screen.type('#print-on', '2026-11-23');
  await screen.click('#print-save');
  expect(done).toEqual([{ part: 'print', by: 'Eva Ek', on: '2026-11-23' }]);
});

it('an official with protected identity: the name on an old record is masked from the start', async () => {
  const settings = {
    signature: { form: 'both' as const, protectedIdentity: true },
    operator: { name: 'Kommunikatör', role: 'Kommunikatör', unit: '' },
  };
  const name = part.operator.name ?? '';
  await show();
  expect(preview()).toContain(name);
  await show({ kind: 'idle' }, namesToProtect(sources, settings));
  expect(namesToProtect(sources, settings)).toEqual([name]);
  expect(namesToProtect(sources, { ...settings, operator: { ...settings.operator, role: name } })).toEqual([]);
  const open = { ...settings, signature: { ...settings.signature, protectedIdentity: false } };
  expect(namesToProtect(sources, open)).toEqual([]);
});
